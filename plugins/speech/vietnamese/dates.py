"""Days, months, quarters and parts of a year."""

from __future__ import annotations

import re

from ..lexicon import PronunciationLexicon
from ..pattern import any_of
from ..roman import roman
from ..rule import rule
from .around import after, before
from .days import SIGNS, day_and_month, is_day, one_day, several_days
from .numbers import cardinal, month, numeral

#: A year in which somebody may have been born, or that a plan goes to; of a document.
_YEAR = r"(?:1[6-9]|2[01])\d\d"
_MODERN_YEAR = r"(?:19|20)\d\d"
#: 18, 19 and 10-15: several days of one month.
_DAYS = r"\d{1,2} (?: (?: \s?[,;&–-]\s? | \s(?:và|đến|tới|hoặc)\s ) \d{1,2} ){1,8}"
#: No number, code or date may go on before a day, but a range may: 28/11-2/12.
_FREE = r"(?: (?<![\w/.,–-]) | (?<=\d[–-]) | (?<=[^\W\d_]{3}-) | (?<=\s-) )"
_MONTH = "(?:0?[1-9]|1[0-2])"
#: Parts of a year, and what is counted anew in each year.
_PARTS = any_of("quý, đợt, học kỳ, kỳ họp, khóa, khoá, lần, phiên, tuần, vòng, giai đoạn, số")
_DOCUMENTS = any_of(
    r"nghị định, thông tư, quyết định, nghị quyết, chỉ thị, luật, (?<!\w)(?:NĐ|TT|QĐ|NQ)"
)
#: Several days that are named without their month: mùng 4-6 Tết.
_NO_MONTH = re.compile(r"\s(?:tết|tháng|âm\s+lịch)(?!\w)", re.IGNORECASE)


def _date(found: re.Match[str], _: PronunciationLexicon) -> str | None:
    """15/11/2026 → ngày mười lăm tháng mười một năm…"""
    if not is_day(found["d"], found["m"]):
        return None
    year = f" năm {cardinal(int(found['y']))}"
    return f"{_before(found, 'ngày')}{cardinal(int(found['d']))} tháng {month(found['m'])}{year}"


def _new_days(found: re.Match[str], _: PronunciationLexicon) -> str | None:
    """Mùng 4-6 Tết: from one day to another of the month that is named behind them."""
    first, last = int(found["d"]), int(found["to"])
    return (
        f"{cardinal(first)} đến {cardinal(last)}"
        if first < last and _NO_MONTH.match(after(found))
        else None
    )


def _short_year(found: re.Match[str], _: PronunciationLexicon) -> str | None:
    """ngày 15/12/26."""
    return (
        f"{day_and_month(found)} năm {cardinal(int(found['y']))}"
        if is_day(found["d"], found["m"])
        else None
    )


def _month_of_year(found: re.Match[str], _: PronunciationLexicon) -> str | None:
    if not 1 <= int(found["m"]) <= 12:
        return None
    return f"{_before(found, 'tháng')}{month(found['m'])} năm {cardinal(int(found['y']))}"


def _months(found: re.Match[str], _: PronunciationLexicon) -> str:
    """tháng 10-12/2026, tháng 10, 11/2026."""
    parts = re.findall(r"\d+|[,;&–-]|[^\W\d_]+", found["months"])
    said = "".join(
        f" {month(part)}" if part.isdecimal() else SIGNS.get(part, f" {part}") for part in parts
    )
    return said.strip() + (f" năm {cardinal(int(found['y']))}" if found["y"] else "")


def _before(found: re.Match[str], word: str) -> str:
    """The word that must stand before what was found, unless it does."""
    return "" if before(found).rstrip(" :").lower().endswith(word) else f"{word} "


def _part_of_year(found: re.Match[str], _: PronunciationLexicon) -> str | None:
    """quý 4/2026, đợt 2/2026, học kỳ I/2026: never a month."""
    value = roman(found["q"]) or (int(found["q"]) if found["q"].isdecimal() else None)
    return f"{cardinal(value)} năm {cardinal(int(found['y']))}" if value else None


def _quarter(found: re.Match[str], _: PronunciationLexicon) -> str:
    """Q4/2026, Q.III/2026."""
    value = roman(found["q"]) or int(found["q"])
    return f"quý {cardinal(value)}" + (f" năm {cardinal(int(found['y']))}" if found["y"] else "")


RULES = (
    rule(
        rf"""
        {_FREE}
        (?P<t>
            (?P<days>{_DAYS}) \s?(?P<s>[/.])\s? (?P<m>\d{{1,2}}) \s?(?P=s)\s? (?P<y>{_YEAR})
        )
        (?![\d/])
        """,
        several_days,
        example=(
            "10-15/11/2026",
            "mười đến mười lăm tháng mười một năm hai nghìn không trăm hai mươi sáu",
        ),
    ),
    rule(
        rf"{_FREE} (?P<t> (?P<days>{_DAYS}) / (?P<m>\d{{1,2}}) (?P<y>) ) (?! [\d/%] | [.,]\d )",
        several_days,
        example=("18, 19/11", "mười tám mười chín tháng mười một"),
    ),
    rule(
        rf"""
        (?: (?<![\w/.,-]) | (?<=\d[–-]) | (?<=[^\W\d_]-) )
        (?P<t>
            (?P<d>\d{{1,2}}) \s?(?P<s>[/.-])\s? (?P<m>\d{{1,2}}) \s?(?P=s)\s? (?P<y>{_YEAR})
        )
        (?![\d/])
        """,
        _date,
        example=(
            "1/7/2026",
            "ngày một tháng bảy năm hai nghìn không trăm hai mươi sáu",
        ),
    ),
    rule(
        rf"""
        (?: {_PARTS} ) \s+ (?:thứ\s+)?
        (?P<t> (?P<q> [IVX]+ | \d{{1,2}} ) \s?[/-]\s? (?P<y>{_MODERN_YEAR}) )
        (?!\w)
        """,
        _part_of_year,
        example=("quý IV/2026", "quý bốn năm hai nghìn không trăm hai mươi sáu"),
        any_case=True,
    ),
    rule(
        r"(?<!\w)(?P<t>Q\.?\s?(?P<q>IV|I{1,3}|[1-4])\s?[/-]\s?(?P<y>20\d\d))(?!\w)",
        _quarter,
        example=("Q3/2026", "quý ba năm hai nghìn không trăm hai mươi sáu"),
    ),
    rule(
        r"""
        (?: ngày | sinh ) \s+
        (?P<t> (?P<d>\d{1,2}) / (?P<m>\d{1,2}) / (?P<y>\d\d) )
        (?![\d/])
        """,
        _short_year,
        example=("ngày 15/12/26", "ngày mười lăm tháng mười hai năm hai mươi sáu"),
        any_case=True,
    ),
    rule(
        r"(?:mùng|mồng)\s+(?P<t>(?P<d>\d{1,2})\s?[–-]\s?(?P<to>\d{1,2}))(?![\d/])",
        _new_days,
        example=("Mùng 4-6 Tết", "mùng bốn đến sáu tết"),
        any_case=True,
    ),
    rule(
        rf"""
        {_FREE} (?P<t> (?P<d>\d{{1,2}}) (?P<s>[/.-]) (?P<m>\d{{1,2}}) )
        (?! [\d/%] | [.,]\d | [A-ZĐ] | [a-dđ](?![^\W\d_]) )
        """,
        one_day,
        example=("vào 5/9", "vào ngày năm tháng chín"),
    ),
    rule(
        rf"""
        tháng\s+
        (?P<t>
            (?P<months> {_MONTH} (?: \s?[,&–-]\s? {_MONTH} ){{1,5}} )
            (?: \s?/\s? (?P<y>{_MODERN_YEAR}) )?
        )
        (?! [\d.,/]\d | \d )
        """,
        _months,
        example=(
            "tháng 10-12/2026",
            "tháng mười đến mười hai năm hai nghìn không trăm hai mươi sáu",
        ),
        any_case=True,
    ),
    rule(
        rf"""
        (?: {_DOCUMENTS} ) \s+ (?:số\s+)?
        (?P<t> (?P<number>\d{{1,5}}) / (?P<y>{_MODERN_YEAR}) )
        (?![\w/])
        """,
        lambda found, _: f"{numeral(found['number'])} năm {cardinal(int(found['y']))}",
        example=(
            "NĐ 282/2025",
            "nghị định hai trăm tám mươi hai năm hai nghìn không trăm hai mươi lăm",
        ),
        any_case=True,
    ),
    rule(
        r"(?<![\w/.,-])(?P<t>(?P<m>\d{1,2})[/-](?P<y>(?:19|20)\d\d))(?![\w/])",
        _month_of_year,
        example=("tháng 4/2026", "tháng tư năm hai nghìn không trăm hai mươi sáu"),
    ),
    rule(
        r"(?<![\w/.,-])(?P<t>T(?P<m>\d{1,2})[/.-](?P<y>20\d\d))(?![\w/])",
        _month_of_year,
        example=("T12/2026", "tháng mười hai năm hai nghìn không trăm hai mươi sáu"),
    ),
    rule(
        r"\d\s\(?(?P<t>[ÂA]L)(?!\w)",
        "âm lịch",
        example=("5/5 ÂL", "năm tháng năm âm lịch"),
    ),
    rule(
        r"tháng\s+(?P<t>0?4)(?![\d.,/])",
        "tư",
        example=("tháng 4", "tháng tư"),
        any_case=True,
    ),
)
