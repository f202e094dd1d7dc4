"""The cells of a table at their places (HTML, §4.9.12)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..html import Element

#: More rows or columns than these a cell does not span here.
_MOST = 200


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
    for row in table.below("tr"):
        if next((one for one in row.ancestors if one.name == "table"), None) is table:
            yield row


def placed_cells(table: Element) -> list[PlacedCell]:
    """Return the cells of a table, each with its place, row by row."""
    taken = set[tuple[int, int]]()
    found: list[PlacedCell] = []
    for row, element in enumerate(rows_of(table)):
        column = 0
        for cell in element.parts:
            if not (isinstance(cell, Element) and cell.name in ("td", "th")):
                continue
            while (row, column) in taken:
                column += 1
            placed = PlacedCell(cell, row, column, _span(cell, "rowspan"), _span(cell, "colspan"))
            taken |= {(y, x) for y in placed.rows for x in placed.columns}
            found.append(placed)
    return found


def _span(cell: Element, attribute: str) -> int:
    given = (cell.attribute(attribute) or "1").strip()
    return min(max(int(given), 1), _MOST) if given.isdigit() else 1
