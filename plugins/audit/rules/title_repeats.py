"""Advice beside an element says something new."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule

#: What screen readers say with its advice.
_SAID = ("a", "area", "button", "img", "input", "select", "summary", "textarea")


def applies(page: AuditedPage) -> Iterator[Element]:
    """What one comes to, and images, with advice."""
    for one in page.exposed(page.having("title")):
        if one.attributes["title"].strip() and one.name in _SAID:
            yield one


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where both say the same."""
    given = " ".join(element.attributes["title"].lower().split())
    text = (page.words(element) or element.attribute("alt") or "").lower()
    return page.fault(element, words=text[:40]) if given == text else None


RULE = AuditRule("2.4.4", applies=applies, check=check, outcome="review", at_build=False)
