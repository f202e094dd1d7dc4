"""A table of figures or facts has headers."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule
from ..table_grid import placed_cells, rows_of


def applies(page: AuditedPage) -> Iterator[Element]:
    """Tables that browsers take for tables, of several rows and columns, without tables in them."""
    for table in page.with_role("table", "grid"):
        if table.name == "table" and not any(table.below("table")):
            rows = list(rows_of(table))
            if len(rows) > 1 and len([*rows[0].below("td", "th")]) > 1:
                yield table


def check(page: AuditedPage, table: Element) -> Fault | None:
    """A fault where no cell is one."""
    cells = [one.element for one in placed_cells(table)]
    heads = ("columnheader", "rowheader")
    if any(one.name == "th" or one.attribute("role") in heads for one in cells):
        return None
    return page.fault(table)


RULE = AuditRule("1.3.1", applies=applies, check=check, outcome="review", at_build=False)
