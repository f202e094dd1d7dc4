"""The Tab key goes through a page in the order in which it is read."""

from __future__ import annotations

from collections.abc import Iterable

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule


def applies(page: AuditedPage) -> Iterable[Element]:
    """What says its place in that order."""
    return page.seen(page.having("tabindex"))


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where it goes before all others."""
    given = element.attributes["tabindex"].strip()
    return page.fault(element, given=given) if given.isdigit() and int(given) else None


RULE = AuditRule("2.4.3", applies=applies, check=check, elsewhere="review")
