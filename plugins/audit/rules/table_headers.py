"""A table has headers that say whether they head a row or a column."""

from __future__ import annotations

from collections.abc import Iterator

from ..page import AuditedPage, Fault
from ..rule import AuditRule


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for each data table without one of them."""
    for table in page.named("table"):
        if table.attribute("role") in ("presentation", "none"):
            continue
        headers = list(table.below("th"))
        referred = {
            key
            for cell in table.below("td", "th")
            for key in (cell.attribute("headers") or "").split()
        }
        if not headers:
            yield page.fault(table, lacking="<th>")
        for header in headers:
            if not header.attribute("scope") and header.attribute("id") not in referred:
                yield page.fault(header, lacking="scope")


RULE = AuditRule("1.3.1", check, ours=True)
