"""What names a thing: addresses on the web, numbers of documents, codes."""

from __future__ import annotations

import re

from ..lexicon import PronunciationLexicon
from ..rule import rule
from .numbers import DIGITS, digits, ordinal, quantity, spell, year

_SIGNS = {
    ".": "dot",
    "/": "slash",
    "-": "dash",
    "_": "underscore",
    "@": "at",
    ":": "colon",
    "+": "plus",
    "?": "question mark",
    "=": "equals",
    "&": "and",
    "#": "hash",
}


def _address(found: re.Match[str], _: PronunciationLexicon) -> str:
    parts = re.findall(
        r"\d+|[^\W\d_]+|[^\w\s]|_", re.sub(r"^https?://", "", found["t"], flags=re.IGNORECASE)
    )
    return " ".join(
        digits(part) if part.isdecimal() else _SIGNS.get(part, part.lower()) for part in parts
    )


def _document(found: re.Match[str], lexicon: PronunciationLexicon) -> str:
    """123/2015/NĐ-CP: the number, the year, then what and whose it is."""
    made = f" of {year(found['year'])}" if found["year"] else ""
    bodies = " ".join(_body(part, lexicon) for part in found["bodies"].split("-"))
    return f"{quantity(found['number'])}{made} {bodies}"


def _body(part: str, lexicon: PronunciationLexicon) -> str:
    if term := re.fullmatch(r"QH(\d+)", part):
        return f"of the {ordinal(int(term[1]))} national assembly"
    return lexicon.code(part) or spell(part)


def _code(found: re.Match[str], _: PronunciationLexicon) -> str:
    """1.001193, H29.12-250611-0003: sign by sign."""
    return " ".join(
        DIGITS[int(sign)] if sign.isdecimal() else _SIGNS.get(sign, sign.lower())
        for sign in found["t"]
    )


RULES = (
    rule(
        r"(?<![\w@.])(?P<t>https?://[^\s<>\"“”()]*[\w/])",
        _address,
        example=("https://havan.gov.vn/", "havan dot gov dot vn slash"),
        any_case=True,
    ),
    rule(
        r"(?P<t>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)",
        _address,
        example=("info@havan.example", "info at havan dot example"),
    ),
    rule(
        r"""
        (?<![\w@.])
        (?P<t> (?: [a-z0-9-]+\. )+ (?: vn | com | org | net ) (?: /[^\s<>\"“”()]*[\w/] )? )
        (?![\w@])
        """,
        _address,
        example=("havan.gov.vn/forms", "havan dot gov dot vn slash forms"),
        any_case=True,
    ),
    rule(
        r"""
        (?<![\w/.])
        (?P<t>
            (?P<number>\d{1,5}) (?: /(?P<year>(?:19|20)\d\d) )? /
            (?P<bodies> [A-ZĐ][A-Za-zĐđ]*\d* (?: -[A-ZĐ][A-Za-zĐđ]* )* )
        )
        (?!\w)
        """,
        _document,
        example=("60/2014/QH13", "sixty of twenty fourteen of the thirteenth national assembly"),
    ),
    rule(
        r"(?<![\w.,/])(?P<t>\d\.\d{6}(?:\.\w+)*)(?!\w)",
        _code,
        example=("1.001193", "one dot zero zero one one nine three"),
    ),
    rule(
        r"(?<!\w)(?P<t>[A-Z]{1,4}\d+(?:[.-][A-Z]*\d+)+)(?!\w)",
        _code,
        example=("H29.12-2506", "h two nine dot one two dash two five zero six"),
    ),
)
