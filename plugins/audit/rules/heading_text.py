"""A heading says what its part is about."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..phrases import says_nothing
from ..rule import AuditRule


def applies(page: AuditedPage) -> Iterator[Element]:
    """Headings with words."""
    return (one for one in page.with_role("heading") if page.name(one))


def check(page: AuditedPage, heading: Element) -> Fault | None:
    """A fault where it could stand over any part."""
    name = page.name(heading)
    return page.fault(heading, heading=name) if says_nothing("heading", name) else None


RULE = AuditRule(
    "2.4.6", applies=applies, check=check, act=("b49b2e",), outcome="review", at_build=False
)
