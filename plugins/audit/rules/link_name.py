"""A link or a button has words."""

from __future__ import annotations

from collections.abc import Iterator

from ..page import AuditedPage, Fault
from ..rule import AuditRule


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for each one that a screen reader could not name."""
    for element in page.named("a", "button", "summary"):
        if (element.name != "a" or element.attribute("href") is not None) and not page.name(
            element
        ):
            yield page.fault(element, address=element.attribute("href") or "")


RULE = AuditRule("2.4.4", check)
