"""A table that only arranges has no headers, and one with headers is not said to arrange only."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule


def applies(page: AuditedPage) -> Iterator[Element]:
    """Tables whose role says that they are for looks."""
    for one in page.seen(page.named("table")):
        if (one.attribute("role") or "").strip().lower() in ("none", "presentation"):
            yield one


def check(page: AuditedPage, table: Element) -> Fault | None:
    """A fault where it has what only data have."""
    own = [one for one in table.below("caption", "th", "td") if _table_of(one) is table]
    data = [
        one
        for one in own
        if (one.name != "td" and one.words) or {"headers", "scope"} & one.attributes.keys()
    ]
    return page.fault(table, words=data[0].words[:40]) if data else None


def _table_of(part: Element) -> Element | None:
    return next((one for one in part.ancestors if one.name == "table"), None)


RULE = AuditRule("1.3.1", applies=applies, check=check, outcome="review")
