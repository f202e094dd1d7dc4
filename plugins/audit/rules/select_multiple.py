"""Several things are chosen from boxes to tick, not from a list that wants two keys at once."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule


def applies(page: AuditedPage) -> Iterator[Element]:
    """Lists to choose from."""
    return page.exposed(page.named("select"))


def check(page: AuditedPage, field: Element) -> Fault | None:
    """A fault where several can be chosen."""
    return page.fault(field, label=page.name(field)) if "multiple" in field.attributes else None


RULE = AuditRule("2.1.1", applies=applies, check=check, outcome="review", at_build=False)
