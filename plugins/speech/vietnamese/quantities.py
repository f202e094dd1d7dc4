"""Numbers by themselves: negative ones, those said again in brackets, those with a zero first."""

from __future__ import annotations

import re

from ..lexicon import PronunciationLexicon
from ..pattern import LOWER, any_of
from ..rule import rule
from .amounts import minus
from .around import after, before
from .figures import NUMBER, POINTED, leads_to_minus
from .numbers import digits, quantity

#: Numbers with a zero before them, one after the other: số 07, 08.
_ZEROS = re.compile(
    r"""
    (?: mẫu | số | biểu | phụ\s+lục ) \s+ 0\d+
    (?: \s? (?: , | và | hoặc ) \s? 0\d+ ){0,5}
    \s? (?: , | và | hoặc ) \s? $
    """,
    re.IGNORECASE | re.VERBOSE,
)
#: After a number, no thing that it could count.
_NO_THINGS = any_of("và, hoặc, tại, ban hành, kèm, quy định, phụ, theo, của")
_NO_THING = re.compile(rf"\s? (?: [-–,.;:)(] | (?: {_NO_THINGS} ) (?!\w) | $ )", re.VERBOSE)
#: What is numbered with two digits and more, the first a zero.
_NUMBERED = any_of(
    r"mẫu(?:\s+số)?, (?<!\w)số, nghị định, thông tư, quyết định, phụ lục, biểu, bảng, tờ khai, đơn"
)


def _negative(found: re.Match[str], _: PronunciationLexicon) -> str | None:
    """-2.5, −1,5: with a minus, a point is for decimals too."""
    if not (found["sign"] == "−" or leads_to_minus(before(found))):
        return None
    number = found["n"]
    if re.fullmatch(POINTED, number):
        number = number.replace(".", ",")
    return f"âm {quantity(number)}"


def _restated(found: re.Match[str], lexicon: PronunciationLexicon) -> str | None:
    """30 (ba mươi), 300 tỷ đồng (ba trăm tỷ đồng): the words in brackets are not said again."""
    unit = (found["u"] or "").strip()
    words = f"{quantity(found['n'])} {lexicon.unit(unit) or unit}".strip().lower()
    given = " ".join(found["t"].strip(" ()").lower().replace("./.", "").split())
    return (
        ""
        if given in (words, quantity(found["n"])) or given.replace(" chẵn", "") == words
        else None
    )


def _with_zero(found: re.Match[str], _: PronunciationLexicon) -> str | None:
    """08 after số 07: it is a name too."""
    return (
        digits(found["t"])
        if _ZEROS.search(before(found)) and _NO_THING.match(after(found))
        else None
    )


def _number(found: re.Match[str], _: PronunciationLexicon) -> str:
    return minus(found) + quantity(found["n"])


NEGATIVE = rule(
    rf"""
    (?<![\w.,)%−-])
    (?P<t> (?P<sign>[-−]) (?P<n> {POINTED} | \d+,\d+ | \d+ ) )
    (?! [\w.,]\d | \w | \s?[%°º] | \.\d )
    """,
    _negative,
    example=("xuống -5", "xuống âm năm"),
)
RULES = (
    rule(
        rf"""
        (?<![\w.,])
        (?P<n>{NUMBER}) (?P<u> (?: \s[^\W\d_]{{1,7}} ){{0,3}} ) \s?
        (?P<t> \( [^\d()]{{1,90}} \) )
        """,
        _restated,
        example=("30 (ba mươi) ngày", "ba mươi ngày"),
    ),
    rule(
        r"(?<![\w.,/])(?P<t>0\d{1,2})(?![\w/]|[.,]\d)",
        _with_zero,
        example=("số 07, 08", "số không bảy không tám"),
    ),
    # numbers whose leading zero is said: mẫu số 01, Nghị định 08
    rule(
        rf"(?: {_NUMBERED} ) \s+ (?P<t> 0\d+ ) (?! [\d/] | [.,]\d | [A-Za-zĐđ](?![^\W\d_]) )",
        lambda found, _: digits(found["t"]),
        example=("Nghị định 08", "nghị định không tám"),
        any_case=True,
    ),
    rule(
        rf"""
        (?: (?<![\w.,])(?<![A-ZĐ]-)(?<![A-ZĐ]\s-) | (?<=[\d\s][x×]) | (?<=[Kk]m) )
        (?P<t>
            (?P<sign> (?: (?<=[{LOWER}]\s) | (?<=[{LOWER}]:\s) ) [-−] )?
            (?P<n>{NUMBER})
        )
        (?! \d | [A-Za-zĐđ]{{1,3}}(?![^\W\d_]) )
        """,
        _number,
        example=("1.500,5", "một nghìn năm trăm phẩy năm"),
    ),
)
