"""A table says what it is about, by a caption and not by a cell."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..neighbours import right_before
from ..page import AuditedPage, Fault
from ..rule import AuditRule
from ..table_grid import placed_cells


def applies(page: AuditedPage) -> Iterator[Element]:
    """Tables with headers."""
    for table in page.with_role("table", "grid"):
        if table.name == "table" and any(table.below("th")):
            yield table


def check(page: AuditedPage, table: Element) -> Fault | None:
    """A fault where its caption is empty, where its first row is one cell that stands for one, and
    where it follows another table with nothing between that tells them apart.
    """
    captions = [*table.below("caption")]
    if captions:
        return None if page.words(captions[0]) else page.fault(table)
    before = right_before(table)
    again = isinstance(before, Element) and before.name == "table"
    if page.name(table) or not (again or _begins_with_caption(table)):
        return None
    return page.fault(table)


def _begins_with_caption(table: Element) -> bool:
    """Whether the first row is a single cell over all the columns of several."""
    cells = placed_cells(table)
    first = [one for one in cells if one.row == 0]
    width = max((one.columns.stop for one in cells), default=0)
    return len(first) == 1 and width > 1 and len(first[0].columns) >= width


RULE = AuditRule("1.3.1", applies=applies, check=check, outcome="review", at_build=False)
