"""Nothing blinks or runs, and elements that HTML has given up are not used."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule

_OBSOLETE = (
    "acronym",
    "applet",
    "basefont",
    "bgsound",
    "big",
    "blink",
    "center",
    "dir",
    "font",
    "frameset",
)
_STRUCK = ("marquee", "nobr", "strike", "tt")


def applies(page: AuditedPage) -> Iterator[Element]:
    """Elements that are not in HTML any more."""
    return page.seen(page.named(*_OBSOLETE, *_STRUCK))


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault for each but those that run and blink, which the rule for them tells."""
    if element.name in ("blink", "marquee"):
        return None
    return page.fault(element, what=element.name)


RULE = AuditRule("1.3.1", applies=applies, check=check, outcome="review")
