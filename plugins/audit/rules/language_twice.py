"""A page names one language."""

from __future__ import annotations

from collections.abc import Iterator

from ..page import AuditedPage, Fault
from ..rule import AuditRule


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault where `lang` and `xml:lang` name different ones."""
    one, other = page.root.attribute("lang") or "", page.root.attribute("xml:lang") or ""
    first, second = (given.lower().partition("-")[0] for given in (one, other))
    if first and second and first != second:
        yield page.fault(given=one, other=other)


RULE = AuditRule("3.1.1", check, act=("5b7ae0",))
