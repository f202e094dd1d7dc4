"""Figures as people read them: a sentence, a table, a chart, a file."""
from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from plugins.model import Indicator
from plugins.text import slug

from ..figures import Figures, NotFigures, read_figures
from .desk import Desk
from .format import Day, day, number
from .parts import FileLink, file_link

#: More series or rows than these are read better in the table.
SERIES, ROWS = 3, 24
WIDTH, NAMES, BAR, GAP = 640, 150, 30, 14  # in the drawing's own units; values are written right of their bars
_LONGEST = WIDTH - NAMES - 80


@dataclass(frozen=True)
class Bar:
    """A bar of a chart: its series (1 to 3), its place and length, its value in writing."""

    series: int
    y: int
    length: float
    value: str


@dataclass(frozen=True)
class Group:
    """The bars of one row, and where its name stands."""

    name: str
    y: float
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class Chart:
    """Horizontal bars in a drawing `width` wide and `height` high; bars begin at `start`."""

    width: int
    height: int
    start: int
    series: tuple[str, ...]
    groups: tuple[Group, ...]
    description: str


@dataclass(frozen=True)
class IndicatorView:
    """One table of figures. `rows` are names with their values in writing."""

    id: str
    title: str
    finding: str
    unit: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    chart: Chart | None
    file: FileLink
    source: str
    dated: Day | None


def indicator(one: Indicator, desk: Desk) -> IndicatorView | None:
    """Return what is shown of a file of figures; none when it cannot be read, which is a problem told elsewhere."""
    raw = desk.read(one.file)
    try:
        figures = read_figures(raw or b"")
    except NotFigures:
        return None
    written = tuple((name, _row(values, figures, desk)) for name, values in figures.rows)
    return IndicatorView(
        id=slug(one.title), title=one.title, finding=one.finding, unit=one.unit or "", heads=figures.heads,
        rows=written, chart=_chart(figures, one, desk),
        file=file_link(desk.say("indicator.file"), one.file, None, desk), source=one.source or "",
        dated=day(one.dated, desk.say) if one.dated else None)


def _row(values: tuple[float | None, ...], figures: Figures, desk: Desk) -> tuple[str, ...]:
    return tuple(_written(value, places, desk) for value, places in zip(values, figures.places, strict=True))


def _written(value: float | None, places: int, desk: Desk) -> str:
    return desk.say("indicator.unknown") if value is None else number(value, desk.say, places)


def _chart(figures: Figures, one: Indicator, desk: Desk) -> Chart | None:
    """The figures as bars; none where bars would mislead or crowd."""
    known = [value for _, values in figures.rows for value in values if value is not None]
    if not known or min(known) < 0 or max(known) == 0 or len(figures.rows) > ROWS or len(figures.heads) - 1 > SERIES:
        return None
    longest, groups, y = max(known), list[Group](), 0
    for name, values in figures.rows:
        bars = tuple(Bar(place + 1, y + BAR * place, round(_LONGEST * (value or 0) / longest, 1), text)
                     for place, (value, text) in enumerate(zip(values, _row(values, figures, desk), strict=True)))
        groups.append(Group(name, y + BAR * len(values) / 2, bars))
        y += BAR * len(values) + GAP
    return Chart(WIDTH, y, NAMES, figures.heads[1:], tuple(groups), _description(figures, one, desk))


def _description(figures: Figures, one: Indicator, desk: Desk) -> str:
    """What a listener gets for the drawing: the way of each series in a sentence."""
    said = []
    for series, (name, places) in enumerate(zip(figures.heads[1:], figures.places, strict=True)):
        column = [(row, values[series]) for row, values in figures.rows]
        known = [(row, value) for row, value in column if value is not None]
        if not known:
            continue
        low, high = (pick(known, key=lambda pair: pair[1]) for pick in (min, max))
        rising = all(first[1] <= second[1] for first, second in pairwise(known))
        key = "indicator.rising" if rising and len(known) > 2 else "indicator.range"
        unit = f" {one.unit}" if one.unit else ""
        said.append(desk.say(key, name=name, low=_written(low[1], places, desk) + unit, at_low=low[0],
                             high=_written(high[1], places, desk) + unit, at_high=high[0]))
    return " ".join(said)
