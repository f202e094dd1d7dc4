"""Fractions, ratios and scores."""

from __future__ import annotations

import re

from ..lexicon import PronunciationLexicon
from ..rule import rule
from .around import counted
from .numbers import ordinal, quantity

_NUMBER = r"\d{1,3}(?:,\d{3})*"


def _sign(found: re.Match[str], _: PronunciationLexicon) -> str:
    """½, as the sign is written in plain letters."""
    over, under = int(found["a"]), int(found["b"] or 1)
    name = {1: "over one", 2: "half", 4: "quarter"}.get(under) or ordinal(under)
    count = "a" if (over, under) == (1, 2) else quantity(found["a"])
    return f"{count} {name}{'s' if over > 1 else ''}"


def _fraction(found: re.Match[str], _: PronunciationLexicon) -> str:
    """2/3 → two thirds, 12/25 → twelve over twenty five, 9/11 wards → nine of eleven."""
    over, under = int(found["a"].replace(",", "")), int(found["b"].replace(",", ""))
    if under > 4 and counted(found.string[found.end("t") :]):
        return f"{quantity(found['a'])} of {quantity(found['b'])}"
    if not (over < under <= 10 and under > 1):
        return f"{quantity(found['a'])} over {quantity(found['b'])}"
    part = {2: "half", 4: "quarter"}.get(under) or ordinal(under)
    return f"{quantity(found['a'])} {part}{'s' if over > 1 else ''}"


#: Fractions of one sign; they are written with a stroke of their own in plain letters.
SIGNS = (
    # 2½: two and a half
    rule(r"\d(?P<t>\s)(?=\d{1,3}⁄\d)", "and", example=("2½", "two and a half")),
    rule(r"(?P<t>(?P<a>\d{1,3})⁄(?P<b>\d{1,3})?)", _sign, example=("¾", "three quarters")),
)
RULES = (
    rule(
        rf"(?<![\w.,/]) (?P<t> (?P<a>{_NUMBER}) / (?P<b>{_NUMBER}) ) (?! [\w/] | [.,]\d )",
        _fraction,
        example=("2/3 of them", "two thirds of them"),
    ),
    rule(
        r"\d\.\d(?P<t>/)(?=(?:5|10)(?![\w/]|[.,]\d))",
        "out of",
        example=("4.8/5", "four point eight out of five"),
    ),
    rule(
        r"""
        (?: score | won | beat | lost | drew ) [^\d.;!?\n]{0,40}
        (?P<t> \d{1,3}[-–]\d{1,3} )
        (?! [\w/%-] | [.,]\d )
        """,
        lambda found, _: " ".join(quantity(one) for one in re.findall(r"\d+", found["t"])),
        example=("won 3-0", "won three zero"),
        any_case=True,
    ),
)
