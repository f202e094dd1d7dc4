"""What can be dragged can also be moved without."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule


def applies(page: AuditedPage) -> Iterator[Element]:
    """What can be dragged."""
    for one in page.seen(page.having("draggable")):
        if one.attributes["draggable"].lower() == "true":
            yield one


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where no button is in it: there may be one elsewhere, which a person can see."""
    buttons = any(one.name in ("button", "input", "select") for one in element.walk())
    return None if buttons else page.fault(element, words=element.words[:40])


RULE = AuditRule("2.5.7", applies=applies, check=check, outcome="review")
