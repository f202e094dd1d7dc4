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
    """Tables of several cells that browsers take for tables, and that hold more than links."""
    for table in page.with_role("table", "grid"):
        cells = [*table.below("td", "th")] if table.name == "table" else []
        if len(cells) > 3 and not all(map(_only_leads, cells)):
            yield table


def _only_leads(cell: Element) -> bool:
    """Whether it holds nothing, or no more than a way to another page."""
    links = " ".join(one.words for one in cell.below("a"))
    return not cell.words or bool(links and len(cell.words) <= len(links) + 2)


def check(page: AuditedPage, table: Element) -> Fault | None:
    """A fault where all cells of a row or a column say nothing, unless all rows but the headers
    are to be filled in.
    """
    cells = placed_cells(table)
    filled = [one for one in cells if one.element.words or any(one.element.below(*_SHOWING))]
    rows = {one.row for one in cells} - {row for one in filled for row in one.rows}
    columns = {one.column for one in cells} - {place for one in filled for place in one.columns}
    to_fill_in = bool(rows) and {one.row for one in filled} == {0}
    if not (rows or columns) or not filled or to_fill_in:
        return None
    return page.fault(table, count=str(len(rows) + len(columns)))


RULE = AuditRule("1.3.1", applies=applies, check=check, outcome="review", at_build=False)
