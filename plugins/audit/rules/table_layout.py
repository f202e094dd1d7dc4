"""Parts of a page are arranged by styles, not by a table."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule

_PARTS = ("article", "aside", "fieldset", "form", "h1", "h2", "h3", "h4", "nav", "section")


def applies(page: AuditedPage) -> Iterator[Element]:
    """Tables that browsers take for tables, without headers or a caption."""
    for table in page.with_role("table"):
        if table.name == "table" and not any(table.below("th", "caption")):
            yield table


def check(page: AuditedPage, table: Element) -> Fault | None:
    """A fault where a cell holds what is a part of a page."""
    for cell in table.below("td"):
        if any(cell.below(*_PARTS)) or len([*cell.below("p", "ul", "ol")]) > 1:
            return page.fault(table)
    return None


RULE = AuditRule("1.3.1", applies=applies, check=check, outcome="review", at_build=False)
