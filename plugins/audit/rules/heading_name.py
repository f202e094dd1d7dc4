"""A heading has words."""

from __future__ import annotations

from collections.abc import Iterable

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule


def applies(page: AuditedPage) -> Iterable[Element]:
    """Headings, by their elements or roles."""
    return page.with_role("heading")


def check(page: AuditedPage, heading: Element) -> Fault | None:
    """A fault where it says nothing."""
    return None if page.name(heading) else page.fault(heading)


RULE = AuditRule("1.3.1", applies=applies, check=check, act=("ffd0e9",))
