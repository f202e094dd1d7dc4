"""An image that says something is no background."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule
from ..styles import declarations


def applies(page: AuditedPage) -> Iterator[Element]:
    """What has a background of its own."""
    for one in page.exposed(page.having("style")):
        style = declarations(one.attributes["style"])
        if "url(" in style.get("background-image", "") + style.get("background", ""):
            yield one


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where there is nothing else in it, and nothing names it."""
    if element.words or element.name in ("body", "html") or page.name(element):
        return None
    return None if any(element.below("img", "svg", "input")) else page.fault(element)


RULE = AuditRule("1.1.1", applies=applies, check=check, outcome="review")
