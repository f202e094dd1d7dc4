"""What a mouse does by coming near, a keyboard does too."""

from __future__ import annotations

from collections.abc import Iterable

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule

#: what a mouse does → what a keyboard does in its place
_PAIRS = {
    "onmouseover": ("onfocus", "onfocusin"),
    "onmouseenter": ("onfocus", "onfocusin"),
    "onmouseout": ("onblur", "onfocusout"),
    "onmouseleave": ("onblur", "onfocusout"),
}


def applies(page: AuditedPage) -> Iterable[Element]:
    """What runs something when a mouse comes or goes."""
    return dict.fromkeys(page.seen(page.having(*_PAIRS)))


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where nothing runs when the focus does."""
    given = element.attributes
    for name in (one for one in _PAIRS if one in given):
        if not any(other in given for other in _PAIRS[name]):
            return page.fault(element, attribute=name)
    return None


RULE = AuditRule("2.1.1", applies=applies, check=check, outcome="review")
