"""The cells of a table at their places (HTML, §4.9.12)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..html import Element

#: More rows or columns than these a cell does not span here.
_MOST = 200
_HEADERS = ("columnheader", "rowheader")
_CELLS = ("cell", "gridcell")


class PlacedCell(NamedTuple):
    """A cell, its first row and column, and how many of each it spans."""

    element: Element
    row: int
    column: int
    height: int
    width: int

    @property
    def rows(self) -> range:
        """The rows it stands in."""
        return range(self.row, self.row + self.height)

    @property
    def columns(self) -> range:
        """The columns it stands in."""
        return range(self.column, self.column + self.width)


def rows_of(table: Element) -> Iterator[Element]:
    """Yield the rows of a table, without those of tables in it."""
    for row in table.walk():
        if row.name == "tr" or row.attribute("role") == "row":
            around = (one for one in row.ancestors if is_table(one))
            if next(around, None) is table:
                yield row


def is_table(element: Element) -> bool:
    """Whether an element is a table, by itself or by its role."""
    return element.name == "table" or element.attribute("role") in ("grid", "table", "treegrid")


def is_header(cell: Element) -> bool:
    """Whether a cell is a header."""
    role = cell.attribute("role")
    return role in _HEADERS if role else cell.name == "th"


def placed_cells(table: Element) -> list[PlacedCell]:
    """Return the cells of a table, each with its place, row by row."""
    taken = set[tuple[int, int]]()
    found: list[PlacedCell] = []
    for row, element in enumerate(rows_of(table)):
        column = 0
        for cell in element.parts:
            if not (isinstance(cell, Element) and _is_cell(cell)):
                continue
            while (row, column) in taken:
                column += 1
            placed = PlacedCell(cell, row, column, _span(cell, "rowspan"), _span(cell, "colspan"))
            taken |= {(y, x) for y in placed.rows for x in placed.columns}
            found.append(placed)
    return found


def _is_cell(element: Element) -> bool:
    return element.name in ("td", "th") or element.attribute("role") in (*_HEADERS, *_CELLS)


def _span(cell: Element, attribute: str) -> int:
    given = (cell.attribute(attribute) or "1").strip()
    return min(max(int(given), 1), _MOST) if given.isdigit() else 1
