"""Days, months, quarters and years; the day comes first, as in Viet Nam."""

from __future__ import annotations

import re

from ..lexicon import PronunciationLexicon
from ..rule import rule
from .numbers import ordinal, year
from .places import AT_HOUSE, ON_STREET

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
#: A month by its name, or as it is cut short.
_SHORT_MONTH = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?!\w)\.?"
_MONTH = "|".join((*_MONTHS, _SHORT_MONTH))
_YEAR = r"(?:19|20)\d\d"
#: No number, code or date goes on before a day.
_FREE = r"(?<![\w/.,-])"
_DAY = r"(?P<d>\d{1,2})"
_ENDING = "(?:st|nd|rd|th)?"
#: 2-3, 15 and 20: several days of one month, written with its name or with its number.
_DAYS_OF_NAMED = r"\d{1,2} (?: (?: \s?[,&–-]\s? | \s(?:and|or|to)\s ) \d{1,2} ){1,6}"
_DAYS_OF_NUMBERED = r"\d{1,2} (?: \s?[,&–-]\s? \d{1,2} ){1,6}"
#: Words after which two numbers with a stroke are a day and a month.
_DAY_WORDS = re.compile(
    r"""
    (?<!\w)
    (?:
        on | from | by | to | until | till | before | after | since | of | and | between
        | dated? | deadline:? | closed | is
    )
    \s $
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NO_DAY_WORDS = re.compile(r"(?:No\.?|number|house|ratio|room|score)\s$", re.IGNORECASE)


def _decade(found: re.Match[str], _: PronunciationLexicon) -> str:
    """1990s → nineteen nineties."""
    words = year(found["y"])
    return f"{words[:-1]}ies" if words.endswith("y") else f"{words}s"


def _date(found: re.Match[str], _: PronunciationLexicon) -> str | None:
    """10/11/2026, 15 November 2026, November 15, 2026: day first, as in Viet Nam."""
    day = int(found["d"])
    month = _month(found["m"])
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    the = "" if found.string[: found.start("t")].rstrip().lower().endswith("the") else "the "
    return f"{the}{ordinal(day)} of {_MONTHS[month - 1].lower()}" + (
        f" {year(found['y'])}" if found["y"] else ""
    )


def _month(text: str) -> int:
    """The number of a month: 11, November, Nov."""
    if text.isdecimal():
        return int(text)
    return next(number for number, name in enumerate(_MONTHS, 1) if name.startswith(text[:3]))


def _days(found: re.Match[str], _: PronunciationLexicon) -> str | None:
    """2-3 Nov., 15 and 20 Dec: the days, then their month."""
    days = [int(day) for day in re.findall(r"\d+", found["days"])]
    month = _month(found["m"])
    if not (1 <= month <= 12 and days == sorted(set(days)) and days[0] >= 1 and days[-1] <= 31):
        return None
    said = re.sub(r"\d+", lambda day: f" the {ordinal(int(day[0]))}", found["days"])
    said = re.sub(r"\s?[-–]\s?", " to ", said).replace("&", "and")
    given = found.string[: found.start("t")].rstrip().lower()
    said = " ".join(said.split()).removeprefix("the " if given.endswith("the") else "")
    return f"{said} of {_MONTHS[month - 1].lower()}" + (
        f" {year(found['y'])}" if found["y"] else ""
    )


def _day_and_month(found: re.Match[str], lexicon: PronunciationLexicon) -> str | None:
    """31/12, where it is no fraction: after words of time, or where the first number is the
    larger.
    """
    day, month = int(found["d"]), int(found["m"])
    given = found.string[max(0, found.start("t") - 24) : found.start("t")]
    if AT_HOUSE.search(given) or ON_STREET.match(found.string[found.end("t") :]):
        return None
    if _NO_DAY_WORDS.search(given) or (
        not _DAY_WORDS.search(given) and (day <= month or found["s"] != "/")
    ):
        return None
    if day < month and re.match(r"\sof\s", found.string[found.end("t") :]):
        return None
    return _date(found, lexicon)


def _years(found: re.Match[str], _: PronunciationLexicon) -> str:
    """2026/27, 2026-27."""
    return f"{year(found['a'])} to {year(found['a'][:2] + found['b'])}"


def _quarter(found: re.Match[str], _: PronunciationLexicon) -> str:
    return f"the {ordinal(int(found['q']))} quarter" + (
        f" of {year(found['y'])}" if found["y"] else ""
    )


RULES = (
    rule(
        rf"""
        (?<![\w/.])
        (?P<t> (?P<d>\d{{1,2}}) [/.-] (?P<m>\d{{1,2}}) [/.-] (?P<y>{_YEAR}) )
        (?![\d/])
        """,
        _date,
        example=("10/11/2026", "the tenth of november twenty twenty six"),
    ),
    rule(
        rf"""
        {_FREE}
        (?P<t> (?P<days>{_DAYS_OF_NAMED}) \s (?P<m>{_MONTH}) (?: ,?\s(?P<y>{_YEAR}) )? )
        (?!\w)
        """,
        _days,
        example=("2-3 Nov.", "the second to the third of november"),
    ),
    rule(
        rf"""
        {_FREE}
        (?P<t> (?P<days>{_DAYS_OF_NUMBERED}) / (?P<m>\d{{1,2}}) (?: /(?P<y>{_YEAR}) )? )
        (?![\d/%])
        """,
        _days,
        example=("10-12/11", "the tenth to the twelfth of november"),
    ),
    rule(
        rf"""
        (?<!\w) (?P<m>{_MONTH}) \s
        (?P<t> {_DAY} \s?[-–]\s? (?P<to>\d{{1,2}}) )
        (?! [\w/:] | [.,]\d )
        """,
        lambda found, _: f"{ordinal(int(found['d']))} to the {ordinal(int(found['to']))}",
        example=("November 10-12", "november tenth to the twelfth"),
    ),
    rule(
        rf"""
        (?<![\w/.])
        (?P<t> {_DAY} {_ENDING} \s (?:of\s)? (?P<m>{_MONTH}) (?: ,?\s(?P<y>{_YEAR}) )? )
        (?!\w)
        """,
        _date,
        example=("the 1st of Jan.", "the first of january"),
    ),
    rule(
        rf"""
        (?<!\w)
        (?P<t> (?P<m>{_MONTH}) \s {_DAY} {_ENDING} (?: ,?\s(?P<y>{_YEAR}) )? )
        (?! [\w:] | [.,]\d )
        """,
        _date,
        example=("June 5, 2026", "the fifth of june twenty twenty six"),
    ),
    rule(
        r"(?<![\w/.,-])(?P<t>(?P<d>\d{1,2})(?P<s>/)(?P<m>\d{1,2})(?P<y>))(?![\w/%]|[.,]\d)",
        _day_and_month,
        example=("From 1/12", "from the first of december"),
    ),
    rule(
        r"(?<![\w/.,-])(?P<t>(?P<a>(?:19|20)\d\d)[/–-](?P<b>\d\d))(?![\w/-])",
        _years,
        example=("2026/27", "twenty twenty six to twenty twenty seven"),
    ),
    rule(
        r"(?<!\w)(?P<t>Q(?P<q>[1-4])(?:[\s/-]+(?P<y>20\d\d))?)(?!\w)",
        _quarter,
        example=("Q3 2026", "the third quarter of twenty twenty six"),
    ),
    rule(
        r"(?<!\w)(?P<t>(?P<y>(?:19|20)\d0)s)(?!\w)",
        _decade,
        example=("the 1990s", "the nineteen nineties"),
    ),
)
