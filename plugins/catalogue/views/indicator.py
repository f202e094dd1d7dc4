"""Figures as people read them: a sentence, a table, a chart, a file."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from ...domain import Indicator
from ...text import slug
from ..figures import Figures, NotFigures, read_figures
from .context import ViewContext
from .format import Day, day, number
from .parts import FileLink, file_link

#: More series or rows than these are read better in the table.
SERIES, ROWS = 3, 24
WIDTH, NAMES, BAR, GAP = (
    640,
    150,
    30,
    14,
)  # in the drawing's own units; values are written right of their bars
#: The most room for names, the height of a line of one, and what stands between a bar and its
#: value.
MOST_NAMES, LINE, BESIDE = 260, 20, 16
_NARROW, _WIDE = 9, 13  # what a letter takes at most, in every typeface of the theme


@dataclass(frozen=True)
class Bar:
    """A bar of a chart: its series (1 to 3), its place and length, its value in writing."""

    series: int
    y: int
    length: float
    value: str


@dataclass(frozen=True)
class BarGroup:
    """The bars of one row, and its name in lines: each with the place of its middle."""

    name: str
    lines: tuple[tuple[str, float], ...]
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class Chart:
    """Horizontal bars in a drawing `width` wide and `height` high; bars begin at `start`."""

    width: int
    height: int
    start: int
    series: tuple[str, ...]
    groups: tuple[BarGroup, ...]
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


def indicator(one: Indicator, context: ViewContext) -> IndicatorView | None:
    """Return what is shown of a file of figures; none when it cannot be read, which is a problem
    told elsewhere.
    """
    raw = context.read(one.file)
    try:
        figures = read_figures(raw or b"")
    except NotFigures:
        return None
    written = tuple((name, _row(values, figures, context)) for name, values in figures.rows)
    return IndicatorView(
        id=slug(one.title),
        title=one.title,
        finding=one.finding,
        unit=one.unit or "",
        heads=figures.heads,
        rows=written,
        chart=_chart(figures, one, context),
        file=file_link(context.say("indicator.file"), one.file, None, context),
        source=one.source or "",
        dated=day(one.dated, context.say) if one.dated else None,
    )


def _row(
    values: tuple[float | None, ...], figures: Figures, context: ViewContext
) -> tuple[str, ...]:
    return tuple(
        _written(value, places, context)
        for value, places in zip(values, figures.places, strict=True)
    )


def _written(value: float | None, places: int, context: ViewContext) -> str:
    return context.say("indicator.unknown") if value is None else number(value, context.say, places)


def _chart(figures: Figures, one: Indicator, context: ViewContext) -> Chart | None:
    """The figures as bars; none where bars would mislead or crowd."""
    known = [value for _, values in figures.rows for value in values if value is not None]
    if (
        not known
        or min(known) < 0
        or max(known) == 0
        or len(figures.rows) > ROWS
        or len(figures.heads) - 1 > SERIES
    ):
        return None
    written = [_row(values, figures, context) for _, values in figures.rows]
    names = [wrapped(name, MOST_NAMES - BESIDE) for name, _ in figures.rows]
    start = max(NAMES, BESIDE + max(_room(line) for lines in names for line in lines))
    values_room = BESIDE + max(_room(text) for row in written for text in row)
    scale = (WIDTH - start - max(80, values_room)) / max(known)
    groups, y = list[BarGroup](), 0
    for lines, (name, values), texts in zip(names, figures.rows, written, strict=True):
        height = max(BAR * len(values), LINE * len(lines))
        top = y + (height - BAR * len(values)) // 2
        bars = tuple(
            Bar(place + 1, top + BAR * place, round(scale * (value or 0), 1), text)
            for place, (value, text) in enumerate(zip(values, texts, strict=True))
        )
        first = y + height / 2 - LINE * (len(lines) - 1) / 2
        groups.append(
            BarGroup(
                name, tuple((line, first + LINE * place) for place, line in enumerate(lines)), bars
            )
        )
        y += height + GAP
    return Chart(
        WIDTH, y, start, figures.heads[1:], tuple(groups), _description(figures, one, context)
    )


def wrapped(name: str, room: int) -> tuple[str, ...]:
    """Return a name in lines that fit into so much room, broken between words, and inside one that
    is too long.
    """
    lines = [""]
    for word in name.split():
        while _room(word) > room:
            cut = next(size for size in range(len(word) - 1, 0, -1) if _room(word[:size]) <= room)
            lines, word = [*lines, word[:cut]], word[cut:]
        longer = f"{lines[-1]} {word}".strip()
        if _room(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(filter(None, lines)) or ("",)


def _room(text: str) -> int:
    return sum(_WIDE if letter.isupper() or letter in "mwMW%" else _NARROW for letter in text)


def _description(figures: Figures, one: Indicator, context: ViewContext) -> str:
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
        said.append(
            context.say(
                key,
                name=name,
                low=_written(low[1], places, context) + unit,
                at_low=low[0],
                high=_written(high[1], places, context) + unit,
                at_high=high[0],
            )
        )
    return " ".join(said)
