"""A form field has a name."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..aria import FIELDS
from ..page import AuditedPage, Fault
from ..rule import AuditRule

_ELEMENTS = ("input", "select", "textarea")
_BUTTONS = frozenset(("submit", "reset", "button", "image"))


def applies(page: AuditedPage) -> Iterator[Element]:
    """Fields, by their elements or their roles: those for a day or a file have none."""
    for one in page.exposed(page.named(*_ELEMENTS)):
        if one.name != "input" or (one.attribute("type") or "").lower() not in _BUTTONS:
            yield one
    yield from (one for one in page.with_role(*FIELDS) if one.name not in _ELEMENTS)


def check(page: AuditedPage, field: Element) -> Fault | None:
    """A fault where nothing names it."""
    if page.name(field):
        return None
    return page.fault(field, field=field.attribute("name") or "")


RULE = AuditRule("4.1.2", applies=applies, check=check, act=("e086e5",))
