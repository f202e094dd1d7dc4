"""The page names its language."""

from __future__ import annotations

from collections.abc import Iterator

from ..page import AuditedPage, Fault
from ..rule import AuditRule


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault when it names none."""
    if not (page.root.attribute("lang") or "").strip():
        yield page.fault(page.root)


RULE = AuditRule("3.1.1", check, act=("b5c3f8",))
