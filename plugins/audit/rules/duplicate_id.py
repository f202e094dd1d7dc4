"""An id names one element."""

from __future__ import annotations

from collections.abc import Iterator

from ..page import AuditedPage, Fault
from ..rule import AuditRule


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for each element whose id an earlier one has."""
    seen: set[str] = set()
    for element in page.having("id"):
        key = element.attributes["id"]
        if key and key in seen:
            yield Fault(f'[id="{key}"]', {"id": key})
        seen.add(key)


RULE = AuditRule("4.1.2", check, act=("3ea0c8",))
