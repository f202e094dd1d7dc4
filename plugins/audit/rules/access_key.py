"""A key leads to one thing."""

from __future__ import annotations

from collections.abc import Iterable

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule

#: Keys that open the address or a menu of common browsers.
_BROWSERS = ("d", "e", "f")


def applies(page: AuditedPage) -> Iterable[Element]:
    """What asks for a key."""
    return page.seen(page.having("accesskey"))


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where browsers have it, or an earlier element that leads elsewhere asks for
    the same one."""
    given = _key(element)
    first = next(one for one in page.seen(page.having("accesskey")) if _key(one) == given)
    if given in _BROWSERS:
        return page.fault(element, key=given)
    again = element.attribute("href") and element.attribute("href") == first.attribute("href")
    fine = first is element or not given or again
    return None if fine else page.fault(element, key=given)


def _key(element: Element) -> str:
    return element.attributes["accesskey"].strip().lower()


RULE = AuditRule("2.1.4", applies=applies, check=check, outcome="review")
