"""The day of the answer for each day of applying: working days counted past weekends and public holidays."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from holidays import country_holidays

from plugins.model import Link, Procedure, SitePage

from .desk import Desk
from .format import Day, counted, day
from .head import Head, head

MONTHS, COLUMNS = 3, 6
_NAMES = {"vi": "vi", "en": "en_US"}  # the languages of the holidays' names
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class DueRow:
    """A day of applying, and for each column the day by which the answer is due."""

    applied: Day
    due: tuple[Day, ...]


@dataclass(frozen=True)
class DueMonth:
    """The working days of a month."""

    id: str
    name: str
    rows: tuple[DueRow, ...]


@dataclass(frozen=True)
class Holiday:
    """A public holiday on a day that would be worked."""

    day: Day
    name: str


@dataclass(frozen=True)
class DueView:
    """Everything that the page of due days shows."""

    head: Head
    columns: tuple[str, ...]
    months: tuple[DueMonth, ...]
    holidays: tuple[Holiday, ...]


def due_dates(page: SitePage, desk: Desk) -> DueView:
    """Return the table for three months, from the month in which the portal's content was last changed.

    No clock is asked, so that the same content always makes the same page.
    """
    first = max((one.modified for one in desk.index.by_url.values() if one.modified), default=None)
    times = _times(desk)
    if first is None or not times:
        return DueView(head(page, desk), (), (), ())
    start = first.replace(day=1)
    free = country_holidays("VN", years=(start.year, start.year + 1), language=_NAMES.get(desk.lang, "en_US"))
    known = frozenset(free)
    months = tuple(_month(start, n) for n in range(MONTHS))
    last = answer_day(_month(start, MONTHS) - _DAY, times[-1], known)
    return DueView(
        head(page, desk), tuple(counted("unit.working_day", n, desk.say) for n in times),
        tuple(_laid(month, times, known, desk) for month in months),
        tuple(Holiday(day(one, desk.say), str(free[one])) for one in sorted(known)
              if start <= one <= last and one.weekday() < 5))


def due_link(record: Procedure, desk: Desk) -> Link | None:
    """Return the way to the table from a procedure whose time is told in working days."""
    counts = any(one.unit == "working_day" for channel in record.channels for one in channel.processing_times)
    return desk.place("due_dates") if counts else None


def answer_day(applied: date, count: int, free: frozenset[date]) -> date:
    """Return the last of so many working days; the day of applying is not counted (Civil Code 2015, article 147)."""
    found = applied
    while count:
        found += _DAY
        count -= found.weekday() < 5 and found not in free
    return found


def _times(desk: Desk) -> tuple[int, ...]:
    """The numbers of working days that most procedures take, in order."""
    counts = Counter(int(one.value) for page in desk.index.pages("procedure", desk.lang)
                     if isinstance(page.record, Procedure) for channel in page.record.channels
                     for one in channel.processing_times
                     if one.unit == "working_day" and one.value and one.value == int(one.value) and one.value <= 60)
    usual = sorted(counts, key=lambda value: (-counts[value], value))[:COLUMNS]
    return tuple(sorted(usual))


def _laid(month: date, times: tuple[int, ...], free: frozenset[date], desk: Desk) -> DueMonth:
    rows = tuple(DueRow(day(applied, desk.say), tuple(day(answer_day(applied, n, free), desk.say) for n in times))
                 for applied in _working_days(month, free))
    name = desk.say("due.month", month=desk.say(f"month.{month.month}"), year=month.year)
    return DueMonth(f"{month:%Y-%m}", name, rows)


def _working_days(month: date, free: frozenset[date]) -> Iterator[date]:
    one, end = month, _month(month, 1)
    while one < end:
        if one.weekday() < 5 and one not in free:
            yield one
        one += _DAY


def _month(start: date, later: int) -> date:
    """The first day of a month some months later."""
    months = start.month - 1 + later
    return date(start.year + months // 12, months % 12 + 1, 1)
