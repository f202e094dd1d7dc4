"""The sheet to post at an office: one side of A4 with every paper, condition, cost and office that
has room.

No browser is asked how long the text will be: its height is estimated from its letters, on the safe
side. The type is as large as the text allows; what has no room in the smallest is counted, and the
code leads to it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import ceil
from typing import TypeVar

from ...domain import Procedure
from .channels import Ways
from .context import ViewContext
from .costs import prices
from .evidence import Paper, PaperGroup, Preparation
from .format import counted, upper
from .head import length
from .office import Office
from .prose import Block, every_line

Item = TypeVar("Item")

SIZES = (15, 14, 13, 12, 11)  # points of the type, the largest that fits
COLUMN, SMALL = (
    39 * 15,
    48 * 15,
)  # letters of a line of papers, and of small print, times the points of the type
LINE = 1.36  # height of a line by its type, with the air around it
#: Points of height: of the page, of its code, of what stands over the title, of the line on sample
#: data, of the lines beside the code, of the least that the title's part takes, of one line over
#: both columns.
PAGE, CODE, TOP, SAMPLE, BESIDE, LEAST, ACROSS = 796, 172, 74, 27, 62, 85, 18
#: Letters of a line of the title and its height: as it is, and as a long one is set.
TITLE, LONG_TITLE, WIDE = (25, 37), (44, 22), 76
SAFE = 0.87  # columns do not end at the same height, and letters differ
FULL = 0.95  # of the room where the sheet is filled to its end
SHARE = 0.22  # of the room at most for each of costs, offices and conditions, where not all fits
_BOOKING = "n" * 30  # about what stands before a number to book an hour
CHOICE = 6  # offices to choose one of before printing


@dataclass(frozen=True)
class SheetGroup:
    """Papers under their heading."""

    title: str
    papers: tuple[Paper, ...]


@dataclass(frozen=True)
class Sheet:
    """What stands on the sheet; `more_…` tell what has no room there. `offices` may be chosen among
    if `choice`.
    """

    size: int
    times: tuple[str, ...]
    costs: tuple[str, ...]
    more_costs: str
    groups: tuple[SheetGroup, ...]
    more_papers: str
    conditions: tuple[str, ...]
    more_conditions: str
    offices: tuple[Office, ...]
    more_offices: str
    choice: tuple[Office, ...]


@dataclass(frozen=True)
class _Text:
    """Everything that should stand on a sheet."""

    times: tuple[str, ...]
    costs: tuple[str, ...]
    papers: tuple[tuple[str, Paper], ...]
    conditions: tuple[str, ...]
    offices: tuple[Office, ...]


def sheet(
    record: Procedure,
    table: Ways,
    papers: Preparation,
    conditions: tuple[Block, ...],
    offices: tuple[Office, ...],
    context: ViewContext,
) -> Sheet:
    """Return the posting sheet of a procedure."""
    groups = [*papers.groups, *papers.cases] if papers.cases else list(papers.groups)
    full = _Text(
        times=tuple(f"{row.name}: {'; '.join(row.times)}" for row in table.rows),
        costs=tuple(upper(str(one)) for one in prices(record.channels, context, every=True))
        or (context.say("procedure.cost_unknown"),),
        papers=tuple(
            (group.title, paper) for group in groups for paper in (*group.papers, *group.more)
        ),
        conditions=tuple(every_line(conditions)),
        offices=offices,
    )
    room = _room(record, context)
    for size in SIZES:
        if _height(full, size) <= room:
            return _cut(full, full, size, groups, context)
    return _cut(full, _fitting(full, SIZES[-1], FULL * room), SIZES[-1], groups, context)


def _room(record: Procedure, context: ViewContext) -> float:
    """The height of both columns together."""
    letters, line = LONG_TITLE if length(record.title) else TITLE
    title = ceil(len(record.title) / letters) * line + (BESIDE if context.site.url else 0)
    top = TOP + (SAMPLE if context.site.sample else 0) + max(LEAST, title)
    across = (
        ceil(len(record.summary or "") / WIDE) + bool(record.summary) + bool(context.site.phone)
    )
    return 2 * SAFE * (PAGE - max(top, CODE if context.site.url else 0) - across * ACROSS)


def _cut(
    full: _Text, cut: _Text, size: int, groups: Iterable[PaperGroup], context: ViewContext
) -> Sheet:
    """The sheet with what is kept, and words for the rest."""

    def more(key: str, all_items: tuple[object, ...], part: tuple[object, ...]) -> str:
        left = len(all_items) - len(part)
        return f"{counted(f'print.{key}', left, context.say)}, {elsewhere}" if left else ""

    elsewhere = context.say("print.scan" if context.site.url else "print.see")
    papers: dict[str, list[Paper]] = defaultdict(list)
    for title, paper in cut.papers:
        papers[title].append(paper)
    return Sheet(
        size=size,
        times=cut.times,
        costs=cut.costs,
        more_costs=more("more_costs", full.costs, cut.costs),
        groups=tuple(SheetGroup(title, tuple(those)) for title, those in papers.items()),
        more_papers=more("more_papers", full.papers, cut.papers),
        conditions=cut.conditions,
        more_conditions=(
            f"{context.say('print.more_conditions')}, {elsewhere}"
            if cut.conditions != full.conditions
            else ""
        ),
        offices=cut.offices,
        more_offices=more("more_offices", full.offices, cut.offices),
        choice=cut.offices[:CHOICE] if len(cut.offices) > 1 else (),
    )


def _fitting(full: _Text, size: int, room: float) -> _Text:
    """As much as has room: a share for costs, offices and conditions, all that is left for the
    papers.
    """
    share = room * SHARE
    costs = _first(full.costs, lambda one: _lines(one, size), share)
    offices = _first(full.offices, lambda one: _office(one, size), share)
    times = _first(full.times, lambda one: _lines(one, size), share)
    conditions = _first(full.conditions, lambda one: _lines(one, size, SMALL), share)
    rest = room - _height(_Text(times, costs, (), conditions, offices), size)
    papers = _first(full.papers, lambda one: _paper(one[1], size), rest - _headings(full, size))
    return _Text(times, costs, papers, conditions, offices)


def _first(
    items: tuple[Item, ...], height: Callable[[Item], float], room: float
) -> tuple[Item, ...]:
    """The first of the items that fit into a height."""
    count, used = 0, 0.0
    for item in items:
        used += height(item)
        if used > room:
            break
        count += 1
    return items[:count]


def _height(full: _Text, size: int) -> float:
    """The height in points of everything, in one column."""
    parts = 2 + bool(full.conditions) + bool(full.offices)
    heads = parts * 2.2 * size * LINE  # their headings, and what is told of the rest
    lines = sum(_lines(one, size) for one in (*full.times, *full.costs))
    lines += sum(_lines(one, size, SMALL) for one in full.conditions)
    return (
        heads
        + lines
        + _headings(full, size)
        + sum(_paper(paper, size) for _, paper in full.papers)
        + _offices(full.offices, size)
    )


def _headings(full: _Text, size: int) -> float:
    """The height of the groups' headings."""
    titles = dict.fromkeys(title for title, _ in full.papers)
    return sum(_lines(title, size) + 0.5 * size for title in titles)


def _lines(text: str, size: int, letters: int = COLUMN) -> float:
    """The height of a text set in so many letters a line, times the points of the type."""
    return ceil(len(text) * size / letters) * size * LINE * (COLUMN / letters)


def _paper(paper: Paper, size: int) -> float:
    small = every_line(paper.note)
    named = f"{paper.name} ({paper.counts})"
    return _lines(named, size) + sum(_lines(line, size, SMALL) for line in small)


def _office(office: Office, size: int) -> float:
    below = " · ".join((office.address, office.phone, office.booking and _BOOKING + office.booking))
    return _lines(office.name, size) + _lines(below, size, SMALL)


def _offices(offices: tuple[Office, ...], size: int) -> float:
    """The height of all offices, or of the one that is chosen with its hours, whichever is more."""
    chosen = max((_office(one, size) + _hours(one, size) for one in offices), default=0)
    return max(sum(_office(one, size) for one in offices), chosen)


def _hours(office: Office, size: int) -> float:
    return sum(_lines(f"{line.days}: {line.spans}", size, SMALL) for line in office.hours)
