"""An id names one element."""

from __future__ import annotations

from collections.abc import Iterator

from ..page import AuditedPage, Fault
from ..rule import AuditRule


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for each element whose id an earlier one has."""
    seen: set[str] = set()
    for element in page.elements:
        key = element.attribute("id")
        if key is None:
            continue
        if key in seen or not key.strip():
            yield Fault(f'[id="{key}"]', {"id": key})
        seen.add(key)


RULE = AuditRule("4.1.2", check)
