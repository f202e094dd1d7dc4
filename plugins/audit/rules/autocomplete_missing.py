"""A field for something about the reader says so to browsers."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..autocomplete import purpose_of
from ..page import AuditedPage, Fault
from ..rule import AuditRule


def applies(page: AuditedPage) -> Iterator[Element]:
    """Fields in a form whose type or name asks for something about the reader."""
    for one in page.exposed(page.named("input")):
        if purpose_of(one.attribute("type") or "", page.name(one)):
            yield one


def check(page: AuditedPage, field: Element) -> Fault | None:
    """A fault where nothing is said to browsers. That it is off is a decision."""
    if (field.attribute("autocomplete") or "").strip():
        return None
    wanted = purpose_of(field.attribute("type") or "", page.name(field))
    return page.fault(field, label=page.name(field), wanted=wanted)


RULE = AuditRule("1.3.5", applies=applies, check=check, outcome="review", at_build=False)
