"""Streets, houses, Roman numerals, kinds of files, and what is left: capitals, signs, words."""

from __future__ import annotations

import re

from ..lexicon import PronunciationLexicon
from ..roman import roman
from ..rule import rule
from .numbers import NUMBER, digits, ordinal, quantity, spell, year
from .places import AT_HOUSE, ON_STREET

_SIGNS = {
    "&": "and",
    "%": "percent",
    "@": "at",
    "+": "plus",
    "=": "equals",
    "$": "dollars",
    "€": "euros",
    "₫": "dong",
}
_COMPARED = {"≥": "at least", "≤": "at most", ">": "more than", "<": "less than"}
_NUMBERED = (
    "chapter|part|section|annex|appendix|schedule|phase|quarter|"
    "group|class|level|category|type|term"
)
_FILE_KINDS = "docx?|xlsx?|pptx?|pdf|zip|jpe?g|png|csv|xml|txt|mp[34]"


def _house(found: re.Match[str], _: PronunciationLexicon) -> str | None:
    """290A/47 is a house, and 12/5 one where a house stands; neither is a share or a day."""
    lettered = re.search("[A-Z]", found["t"]) or found["t"].count("/") > 1
    given, following = found.string[: found.start("t")], found.string[found.end("t") :]
    if not (lettered or AT_HOUSE.search(given) or ON_STREET.match(following)):
        return None
    return " over ".join(
        quantity(part) if part.isdecimal() else f"{quantity(part[:-1])} {part[-1].lower()}"
        for part in found["t"].split("/")
    )


def _roman(found: re.Match[str], _: PronunciationLexicon) -> str | None:
    """Chapter III → chapter three."""
    value = roman(found["t"])
    return quantity(str(value)) if value else None


STREETS = (
    rule(
        r"[A-Z][a-z]+\s(?P<t>St\.?)(?=[,.;:)\s]|$)",
        "street",
        example=("Le Loi St.", "le loi street"),
    ),
    rule(r"(?<!\w)(?P<t>St\.)(?=\s[A-Z])", "saint", example=("St. Mary", "saint mary")),
)
ORDINALS = rule(
    r"(?<!\w)(?P<t>(?P<n>\d+)(?:st|nd|rd|th))(?!\w)",
    lambda found, _: ordinal(int(found["n"])),
    example=("22nd", "twenty second"),
)
HOUSES = rule(
    r"(?<![\w.,/])(?P<t>\d{1,4}[A-Z]?(?:/\d{1,4}[A-Z]?)+)(?![\w/]|[.,]\d)",
    _house,
    example=("290A/47", "two hundred and ninety a over forty seven"),
)
COMPARED = rule(
    r"(?P<t>[≥≤]|[<>](?=\s?\d))",
    lambda found, _: _COMPARED[found["t"]],
    example=("≤ 5 days", "at most five days"),
)
NUMERALS = rule(
    rf"(?: {_NUMBERED} ) \s (?P<t> (?-i:[IVX]+) ) (?!\w)",
    _roman,
    example=("Chapter III", "chapter three"),
    any_case=True,
)
FILES = (
    rule(
        r"(?<!\w)(?P<t>[2-6]G)(?!\w)",
        lambda found, _: spell(found["t"]),
        example=("5G", "five g"),
    ),
    rule(
        rf"\w (?P<t> \. (?: {_FILE_KINDS} ) ) (?!\w)",
        lambda found, _: f"dot {spell(found['t'])}",
        example=("form.docx", "form dot d o c x"),
        any_case=True,
    ),
    rule(
        r"(?<!\w)(?P<t>pp?\.)(?=\s?\d)",
        lambda found, _: "pages" if found["t"].startswith("pp") else "page",
        example=("p. 12", "page twelve"),
    ),
)
RULES = (
    rule(
        r"(?<![\w.,/])(?P<t>0\d{5,}|\d{9,})(?!\w)",
        lambda found, _: digits(found["t"]),
        example=("card 012345", "card zero one two three four five"),
    ),
    # four digits without a comma are a year
    rule(
        r"(?<![\w.,/:])(?P<t>(?:19|20)\d\d)(?![\w/]|[.,]\d)",
        lambda found, _: year(found["t"]),
        example=("in 1995", "in nineteen ninety five"),
    ),
    rule(
        rf"(?<![\w.,])(?P<t>{NUMBER})",
        lambda found, _: quantity(found["t"]),
        example=("5,000", "five thousand"),
    ),
    rule(
        r"(?<!\w)(?P<t>[A-ZĐ]{2,}\d*)(?!\w)",
        lambda found, _: spell(found["t"]),
        example=("TK-01", "t k one"),
        guess=True,
    ),
    rule(
        r"(?P<t>\d+)", lambda found, _: quantity(found["t"]), example=("B12 form", "b twelve form")
    ),
    rule(
        r"(?P<t>[&%@+=$€₫])",
        lambda found, _: _SIGNS[found["t"]],
        example=("births & deaths", "births and deaths"),
    ),
    rule(
        r"[^\W\d_]+(?:['’-][^\W\d_]+)*",
        lambda found, _: found[0].lower(),
        example=("They don’t", "they don’t"),
    ),
)
