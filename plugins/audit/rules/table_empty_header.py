"""A header of a table says what it heads."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule
from ..table_grid import placed_cells


def applies(page: AuditedPage) -> Iterator[Element]:
    """Headers, but for the corner between a row and a column of them."""
    for table in page.with_role("table", "grid"):
        for cell in placed_cells(table) if table.name == "table" else ():
            if cell.element.name == "th" and (cell.row or cell.column):
                yield cell.element


def check(page: AuditedPage, header: Element) -> Fault | None:
    """A fault where it says nothing."""
    return None if page.name(header) else page.fault(header)


RULE = AuditRule("1.3.1", applies=applies, check=check, outcome="review", at_build=False)
