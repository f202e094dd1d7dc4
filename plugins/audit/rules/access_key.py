"""No keys are taken from screen readers and browsers."""

from __future__ import annotations

from collections.abc import Iterable

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule


def applies(page: AuditedPage) -> Iterable[Element]:
    """What asks for a key."""
    return page.seen(page.having("accesskey"))


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault for each: which keys are free, nobody knows."""
    given = element.attributes["accesskey"].strip()
    return page.fault(element, key=given) if given else None


RULE = AuditRule("2.1.4", applies=applies, check=check, outcome="review")
