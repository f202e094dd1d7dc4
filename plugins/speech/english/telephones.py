"""Telephones: whole numbers, extensions, and the short ones."""

from __future__ import annotations

import re

from ..lexicon import PronunciationLexicon
from ..rule import rule
from .around import called, counted
from .numbers import digits


def _telephone(found: re.Match[str], _: PronunciationLexicon) -> str | None:
    """A whole number, not a month and its year."""
    if sum(map(str.isdecimal, found["t"])) < 9:
        return None
    return ("plus " if found["t"].startswith("+") else "") + digits(found["t"])


def _extension(found: re.Match[str], _: PronunciationLexicon) -> str:
    return f"extension {digits(found['n'])}"


def _short(found: re.Match[str], _: PronunciationLexicon) -> str | None:
    """113, 114 or 115 after words of calling."""
    given = found.string[max(0, found.start("t") - 120) : found.start("t")]
    following = found.string[found.end("t") :]
    return digits(found["t"]) if called(given) and not counted(following) else None


RULES = (
    rule(
        r"""
        (?<![\w.,/])
        (?P<t>
            (?: \+84 | \(?0\d{1,3}\)? ) [\s.-]?\d{1,4} [\s.-]?\d{3,4} (?: [\s.-]?\d{2,4} )?
        )
        (?!\w)
        """,
        _telephone,
        example=("0912 345 678", "zero nine one two three four five six seven eight"),
    ),
    rule(
        r"(?<![\w.,/])(?P<t>1[89]00[\s.-]?(?:\d[\s.]?){3,5}\d)(?!\w)",
        lambda found, _: digits(found["t"]),
        example=("1800 1234", "one eight zero zero one two three four"),
    ),
    rule(
        r"(?<!\w)(?P<t>ext(?:ension|\.)?\s?(?P<n>\d{1,5}))(?!\w|[.,]\d)",
        _extension,
        example=("ext. 105", "extension one zero five"),
        any_case=True,
    ),
    rule(
        r"(?<![\w.,/–-])(?P<t>\d{3,5})(?!\w|[.,]\d)",
        _short,
        example=("Call 113 or 114", "call one one three or one one four"),
    ),
)
