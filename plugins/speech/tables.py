"""A table for ears: each row with the names of its columns and the unit of its numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..html import Element
from ..text import fold
from .segments import is_silent, said

#: What tells, in a caption or beside it, in which unit all numbers stand.
UNIT = re.compile(
    r"""
    \(?\s* (?: đơn\s+vị(?:\s+tính)? | đvt | units? ) \s*:\s*
    (?P<unit> [^\s.;()][^.;()]{0,40} ) \)?\.?
    """,
    re.IGNORECASE | re.VERBOSE,
)
#: A unit behind the name of a column: Mức thu (đồng).
_MONEY = r"(?:(?:nghìn|triệu|tỷ|tỉ)\s)?(?:đồng|đ|VNĐ|VND)|USD"
_COUNTS = "người|hộ|hồ sơ|lượt|ngày(?: làm việc)?|giờ|phút|tháng|năm"
_MEASURES = "km|km2|km²|m|m2|m²|m3|m³|ha|kg|tấn|lít|trang|bản"
_ENGLISH = "(?:thousand|million|billion)(?: dong)?|dong|people|days|hours|minutes|files|pages"
_UNITS = f"%|‰|°C|{_MONEY}|{_COUNTS}|{_MEASURES}|{_ENGLISH}"
_IN_HEAD = re.compile(rf"(?P<name>[^(,]+)[(,]\s*(?P<unit>{_UNITS})\s*\)?$", re.IGNORECASE)
_NUMBER = re.compile(r"[-−+]?\d[\d.,]*")
#: Columns that only number the rows.
_COUNTING = frozenset(("stt", "tt", "so tt", "so thu tu", "no.", "no", "#", "n."))


@dataclass(frozen=True)
class _Column:
    name: str
    unit: str


def table_rows(table: Element) -> Mapping[int, tuple[str, ...]]:
    """What is said for each row, by where the row begins: its parts, none for a row of columns'
    names.
    """
    rows = [row for row in table.below("tr") if not is_silent(row)]
    grid = dict(_grid(list(table.below("tr"))))
    unit = unit_of(table)
    columns = _columns([grid[row.start] for row in table.below("tr") if _is_heads(row, table)])
    return {
        row.start: ()
        if _is_heads(row, table) and columns
        else tuple(_row(grid[row.start], columns, unit))
        for row in rows
    }


def unit_of(table: Element) -> str:
    """Return the unit that a table's caption names for all its numbers (`Đơn vị: triệu đồng`);
    empty where it names none.
    """
    found = next((UNIT.search(plain(caption)) for caption in table.below("caption")), None)
    return found["unit"].strip() if found else ""


def plain(node: Element) -> str:
    """Return what is said for an element, runs of blanks as one."""
    return " ".join("".join(run.text for run in said(node, "")).split())


def _is_heads(row: Element, table: Element) -> bool:
    """Whether a row names the columns: it stands in the table's head, or is the first and all its
    cells are heads.
    """
    if any(row in head.contents for head in table.below("thead")):
        return True
    cells = list(row.below("th", "td"))
    return (
        row is next(table.below("tr"))
        and len(cells) > 1
        and all(cell.name == "th" for cell in cells)
    )


def _grid(rows: list[Element]) -> Iterator[tuple[int, dict[int, Element]]]:
    """Each row's cells by column, those of more columns or rows in each of them."""
    below: dict[int, tuple[int, Element]] = {}
    for row in rows:
        cells = {column: cell for column, (_, cell) in below.items()}
        below = {column: (left - 1, cell) for column, (left, cell) in below.items() if left > 1}
        at = 0
        for cell in row.below("th", "td"):
            while at in cells:
                at += 1
            for column in range(at, at + _span(cell, "colspan")):
                cells[column] = cell
                if _span(cell, "rowspan") > 1:
                    below[column] = (_span(cell, "rowspan") - 1, cell)
        yield row.start, cells


def _span(cell: Element, name: str) -> int:
    given = cell.attributes.get(name, "1")
    return min(int(given), 60) if given.isdecimal() and given != "0" else 1


def _columns(heads: list[dict[int, Element]]) -> dict[int, _Column]:
    """The names and units of the columns."""
    names: dict[int, list[str]] = {}
    for cells in heads:
        for column, cell in cells.items():
            text = " ".join(cell.words.split())
            if text and text not in names.setdefault(column, []):
                names[column].append(text)
    found = {}
    for column, parts in names.items():
        name = ", ".join(parts)
        inside = _IN_HEAD.fullmatch(name)
        found[column] = (
            _Column(inside["name"].strip(), inside["unit"]) if inside else _Column(name, "")
        )
    return found


def _row(cells: dict[int, Element], columns: Mapping[int, _Column], unit: str) -> Iterator[str]:
    """A row's head, then what stands in the other columns, each with its name where it needs
    one.
    """
    places = [column for column in sorted(cells) if not is_silent(cells[column])]
    if len(places) > 1 and fold(columns.get(places[0], _Column("", "")).name) in _COUNTING:
        places = places[1:]
    if not places:
        return
    texts = {column: plain(cells[column]) for column in places}
    rest, seen = [], {cells[places[0]].start}
    for column in places[1:]:
        if cells[column].start not in seen and any(sign.isalnum() for sign in texts[column]):
            rest.append(
                _cell(
                    texts[column],
                    _named(columns.get(column), cells[column]),
                    unit,
                    wide=len(places) > 2,
                )
            )
        seen.add(cells[column].start)
    head = _head(texts[places[0]], columns.get(places[0]))
    yield f"{head}:" if rest else head
    for number, text in enumerate(rest, 1):
        yield f"{text}{'.' if number == len(rest) else ','}"


def _named(column: _Column | None, cell: Element) -> _Column:
    return column or _Column(cell.attributes.get("data-label", ""), "")


def _head(text: str, column: _Column | None) -> str:
    """A row's head; a bare number needs the name of its column."""
    return f"{column.name} {text}" if column and _NUMBER.fullmatch(text) else text


def _cell(text: str, column: _Column, unit: str, *, wide: bool) -> str:
    """A cell with its column's name and unit; no name where the text has it, or where one column of
    words follows.
    """
    number = _NUMBER.fullmatch(text) is not None
    measured = f"{text} {column.unit or unit}".strip() if number else text
    if (
        not column.name
        or fold(column.name) in fold(measured)
        or not (wide or any(map(str.isdigit, text)))
    ):
        return measured
    return f"{column.name} {measured}"
