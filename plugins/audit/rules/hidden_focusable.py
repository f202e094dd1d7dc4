"""What is hidden from assistive technology cannot have the focus."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..roles import is_tabbable
from ..rule import AuditRule


def applies(page: AuditedPage) -> Iterator[Element]:
    """What is hidden by ARIA, and is displayed."""
    hiding = (one for one in page.having("aria-hidden") if one.attributes["aria-hidden"] == "true")
    return page.seen(hiding)


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where one comes to something in it with the Tab key."""
    if any(is_tabbable(one) for one in page.seen(element.walk())):
        return page.fault(element)
    return None


RULE = AuditRule("4.1.2", applies=applies, check=check, act=("6cfa84",))
