"""The headers that a cell names are cells of its table."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..roles import role_of
from ..rule import AuditRule


def applies(page: AuditedPage) -> Iterator[Element]:
    """Cells that name their headers, in tables of data."""
    for cell in page.exposed(page.having("headers")):
        looks = any(one.name == "table" and role_of(one) != "table" for one in cell.ancestors)
        if cell.name in ("td", "th") and cell.attributes["headers"].strip() and not looks:
            yield cell


def check(page: AuditedPage, cell: Element) -> Fault | None:
    """A fault where one is no other cell of the same table."""
    table = next((one for one in cell.ancestors if one.name == "table"), None)
    for key in cell.attributes["headers"].split():
        header = page.written.by_id.get(key)
        within = header is not None and any(one is table for one in header.ancestors)
        if header is cell or not within or header is None or header.name not in ("td", "th"):
            return page.fault(cell, id=key)
    return None


RULE = AuditRule("1.3.1", applies=applies, check=check, act=("a25f45",))
