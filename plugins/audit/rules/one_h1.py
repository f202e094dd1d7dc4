"""A page has one first heading."""

from __future__ import annotations

from collections.abc import Iterator

from ..page import AuditedPage, Fault
from ..rule import AuditRule


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for no h1, for each one after the first, and for an empty one."""
    found = list(page.seen(page.named("h1")))
    if not found:
        yield page.fault(count="0")
    for extra in found[1:]:
        yield page.fault(extra, count=str(len(found)))
    if found and not page.name(found[0]):
        yield page.fault(found[0], count="0")


RULE = AuditRule("1.3.1", check, ours=True)
