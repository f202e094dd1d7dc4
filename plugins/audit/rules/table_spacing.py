"""A table has no empty rows or columns."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule
from ..table_grid import placed_cells

_SHOWING = (
    "img",
    "svg",
    "input",
    "button",
    "canvas",
    "select",
    "audio",
    "video",
    "iframe",
    "object",
)


def applies(page: AuditedPage) -> Iterator[Element]:
    """Tables of several cells that browsers take for tables."""
    for table in page.with_role("table", "grid"):
        if table.name == "table" and len([*table.below("td", "th")]) > 3:
            yield table


def check(page: AuditedPage, table: Element) -> Fault | None:
    """A fault where all cells of a row or a column say nothing."""
    cells = placed_cells(table)
    filled = [one for one in cells if one.element.words or any(one.element.below(*_SHOWING))]
    rows = {one.row for one in cells} - {row for one in filled for row in one.rows}
    columns = {one.column for one in cells} - {place for one in filled for place in one.columns}
    if not (rows or columns) or not filled:
        return None
    return page.fault(table, count=str(len(rows) + len(columns)))


RULE = AuditRule("1.3.1", applies=applies, check=check, outcome="review", at_build=False)
