"""A header of a table heads something."""

from __future__ import annotations

from collections.abc import Iterator

from ..page import AuditedPage, Fault
from ..rule import AuditRule
from ..table_grid import PlacedCell, is_header, placed_cells


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for each header of which no cell is."""
    for table in page.with_role("table", "grid"):
        cells = placed_cells(table)
        for one in cells:
            is_exposed = one.element not in page.hidden.unexposed
            alone = is_header(one.element) and not any(_heads(one, other) for other in cells)
            if alone and is_exposed:
                yield page.fault(one.element, heading=page.name(one.element))


def _heads(header: PlacedCell, cell: PlacedCell) -> bool:
    """Whether a cell belongs to a header: as it says itself, or by its row or column."""
    if cell.element is header.element:
        return False
    if keys := (cell.element.attribute("headers") or "").split():
        return header.element.attribute("id") in keys
    role = header.element.attribute("role") or ""
    scope = (header.element.attribute("scope") or role.removesuffix("header")).lower()
    below = cell.row > header.row and _meet(header.columns, cell.columns)
    beside = not is_header(cell.element) and _meet(header.rows, cell.rows)
    if scope.startswith("row"):
        return beside or scope == "rowgroup"
    if scope.startswith("col"):
        return below or scope == "colgroup"
    return below or beside


def _meet(one: range, other: range) -> bool:
    return one.start < other.stop and other.start < one.stop


RULE = AuditRule("1.3.1", check, act=("d0f69e",))
