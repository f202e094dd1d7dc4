"""The day of the answer for each day of applying: working days counted past weekends and public
holidays.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

from ...domain import Link, Procedure, ProcessingTime, SitePage
from .context import ViewContext
from .format import Day, counted, day
from .head import Head, head
from .office import WEEK
from .public_holidays import public_holidays

COLUMNS = 10
LATE = 20  # the day of the month after which the next month is shown too
LONGEST = 60  # days of a time that has a column
_DAY = timedelta(days=1)
_UNITS = ("working_day", "day")


@dataclass(frozen=True)
class DueTime:
    """A time that procedures take: so many days of a unit, and as it is written."""

    count: int
    unit: str
    text: str


@dataclass(frozen=True)
class DueRow:
    """A day of applying, and for each time the day by which the answer is due. `free`: a day that
    is not worked.
    """

    weekday: str
    applied: Day
    due: tuple[Day, ...]
    free: bool
    today: bool


@dataclass(frozen=True)
class DueMonth:
    """The days of a month."""

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
    """Everything that the page of due days shows.

    `free` are all holidays for the reader's own calculation, for days of applying from `first` to
    `last`.
    """

    head: Head
    times: tuple[DueTime, ...]
    months: tuple[DueMonth, ...]
    holidays: tuple[Holiday, ...]
    free: tuple[str, ...]
    first: str
    last: str


def due_dates(page: SitePage, context: ViewContext) -> DueView:
    """Return the table for the month of the day that pages are made for, and late in a month for
    the next one too.

    Where that day is not told, it is the month in which the content was last changed.
    """
    changed = max(
        (one.modified for one in context.index.by_url.values() if one.modified), default=None
    )
    now, times = context.today or changed, _times(context)
    if now is None or not times:
        return DueView(head(page, context), (), (), (), (), "", "")
    start = now.replace(day=1)
    named = public_holidays(range(start.year, start.year + 3), context)
    known = frozenset(named)
    months = tuple(_month(start, n) for n in range(2 if now.day > LATE else 1))
    end = _month(start, len(months)) - _DAY
    last = max(due_day(end, one.count, one.unit, known) for one in times)
    return DueView(
        head(page, context),
        times,
        tuple(_laid(month, times, known, context) for month in months),
        tuple(
            Holiday(day(one, context.say), name)
            for one, name in named.items()
            if start <= one <= last and one.weekday() < 5
        ),
        tuple(one.isoformat() for one in named if one >= start),
        start.isoformat(),
        f"{start.year + 1}-12-31",
    )


def due_link(record: Procedure, context: ViewContext) -> Link | None:
    """Return the way from a procedure to the day of its answer; `meta` is its own time, a number
    and a unit.
    """
    own = next(
        (one for channel in record.channels for one in channel.processing_times if _counts(one)),
        None,
    )
    return (
        context.place("due_dates", f"{own.value:g}", str(own.unit)) if own and own.value else None
    )


def due_day(applied: date, count: int, unit: str, free: Collection[date]) -> date:
    """Return the day by which an answer is due.

    What is handed in on a free day counts from the next working day. The day of applying is not
    counted, and a time that would end on a free day ends on the next working day (Civil Code 2015,
    articles 147 and 148).
    """
    found = working(applied, free)
    if unit == "day":
        return working(found + count * _DAY, free)
    for _ in range(count):
        found = working(found + _DAY, free)
    return found


def working(day: date, free: Collection[date]) -> date:
    """Return the day itself where it is worked, else the next one that is."""
    while day.weekday() >= 5 or day in free:
        day += _DAY
    return day


def _counts(one: ProcessingTime) -> bool:
    """Whether a time is a whole number of days."""
    return (
        one.unit in _UNITS
        and bool(one.value)
        and one.value == int(one.value or 0)
        and (one.value or 0) <= LONGEST
    )


def _times(context: ViewContext) -> tuple[DueTime, ...]:
    """The times that most procedures take, working days first, in order."""
    records = [page.record for page in context.index.pages("procedure", context.lang)]
    channels = chain.from_iterable(one.channels for one in records if isinstance(one, Procedure))
    times = chain.from_iterable(channel.processing_times for channel in channels)
    counts = Counter(
        (_UNITS.index(str(one.unit)), int(one.value or 0)) for one in times if _counts(one)
    )
    usual = sorted(counts, key=lambda time: (-counts[time], time))[:COLUMNS]
    return tuple(
        DueTime(count, _UNITS[unit], counted(f"unit.{_UNITS[unit]}", count, context.say))
        for unit, count in sorted(usual)
    )


def _laid(
    month: date, times: tuple[DueTime, ...], free: frozenset[date], context: ViewContext
) -> DueMonth:
    rows = tuple(_row(one, times, free, context) for one in _days(month))
    name = context.say("due.month", month=context.say(f"month.{month.month}"), year=month.year)
    return DueMonth(f"{month:%Y-%m}", name, rows)


def _row(
    one: date, times: tuple[DueTime, ...], free: frozenset[date], context: ViewContext
) -> DueRow:
    """A day on which an application is filed, with the day of the answer for each time."""
    answers = tuple(day(due_day(one, time.count, time.unit, free), context.say) for time in times)
    return DueRow(
        context.say(f"weekday.{WEEK[one.weekday()]}"),
        day(one, context.say),
        answers,
        working(one, free) != one,
        one == context.today,
    )


def _days(month: date) -> Iterator[date]:
    one, end = month, _month(month, 1)
    while one < end:
        yield one
        one += _DAY


def _month(start: date, later: int) -> date:
    """The first day of a month some months later."""
    months = start.month - 1 + later
    return date(start.year + months // 12, months % 12 + 1, 1)
