"""The label of a field says what to write."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..aria import FIELDS
from ..page import AuditedPage, Fault
from ..phrases import says_nothing
from ..rule import AuditRule


def applies(page: AuditedPage) -> Iterator[Element]:
    """Fields with a name."""
    return (one for one in page.with_role(*sorted(FIELDS)) if page.name(one))


def check(page: AuditedPage, field: Element) -> Fault | None:
    """A fault where it could belong to any field."""
    name = page.name(field)
    return page.fault(field, label=name) if says_nothing("label", name) else None


RULE = AuditRule(
    "2.4.6", applies=applies, check=check, act=("cc0f0a",), outcome="review", at_build=False
)
