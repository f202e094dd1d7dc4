"""The days on which a fee is in force, where its note says so: `đến hết 31-12-2026`, `from 1
January 2027`.

Only a note, or a part of one between commas, that is nothing but the period is read: `400.000 đồng
kể từ ngày 01/7/2025 đến hết ngày 31/12/2026` tells the period of another amount.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

_MONTHS = {
    name: place
    for place, name in enumerate(
        (
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ),
        1,
    )
}
#: 1/7/2026, ngày 1 tháng 7 năm 2026, 1 July 2026: the month in one of three groups.
_STROKE = r"\s*[-/.]\s*"
_MONTH = rf"{_STROKE}(\d{{1,2}}){_STROKE}|\s+tháng\s+(\d{{1,2}})\s+năm\s+|\s+([a-z]+)\s+"
_DAY = rf"(?:ngày\s+)?(\d{{1,2}})(?:{_MONTH})(\d{{4}})"
_FROM = re.compile(
    rf"(?:áp\s+dụng\s+)?(?:kể\s+từ|từ|from|as\s+of|since)\s+{_DAY}(?:\s+trở\s+đi)?", re.IGNORECASE
)
_UNTIL = re.compile(
    rf"(?:áp\s+dụng\s+)?(?:cho\s+)?(?:đến\s+hết|đến|until|to|up\s+to|through)\s+{_DAY}",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"(?:áp\s+dụng\s+)?(?:trước|before)\s+{_DAY}", re.IGNORECASE)
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Period:
    """The first and the last day, each counted; None where there is no such end."""

    starts: date | None = None
    ends: date | None = None

    def over(self, today: date | None) -> bool:
        """Whether the last day has passed."""
        return today is not None and self.ends is not None and self.ends < today

    def begun(self, today: date | None) -> bool:
        """Whether the first day has come; so it is taken where no day is known."""
        return today is None or self.starts is None or self.starts <= today


def period(note: str) -> Period:
    """Return the period that a note gives; without ends where it gives none."""
    clauses = [clause.strip(" ().") for clause in re.split(r"[,;(]", note)]
    return next((found for clause in clauses if (found := _period(clause))), Period())


def _period(clause: str) -> Period | None:
    """The period of a clause that says nothing else."""
    starts, rest = _taken(_FROM, clause)
    ends, rest = _taken(_UNTIL, rest)
    before, rest = _taken(_BEFORE, rest)
    last = ends or (before - ONE_DAY if before else None)
    return Period(starts, last) if (starts or last) and not rest else None


def _taken(pattern: re.Pattern[str], text: str) -> tuple[date | None, str]:
    """The day that the beginning of a text gives, and what follows it."""
    found = pattern.match(text)
    given = _date(*found.groups()) if found else None
    return (given, text[found.end() :].strip()) if found and given else (None, text)


def _date(
    day: str, number: str | None, spelt: str | None, name: str | None, year: str
) -> date | None:
    month = int(number or spelt or _MONTHS.get((name or "").lower(), 0))
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None
