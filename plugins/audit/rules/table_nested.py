"""No table stands in a table."""

from __future__ import annotations

from collections.abc import Iterable

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule


def applies(page: AuditedPage) -> Iterable[Element]:
    """Tables that browsers take for tables."""
    return page.with_role("table", "grid")


def check(page: AuditedPage, table: Element) -> Fault | None:
    """A fault where it is in another."""
    within = any(one.name == "table" for one in table.ancestors)
    return page.fault(table) if within else None


RULE = AuditRule("1.3.1", applies=applies, check=check, outcome="review")
