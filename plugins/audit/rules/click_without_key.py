"""What is made into a button also hears the keys of one."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..aria import OPERATED
from ..page import AuditedPage, Fault
from ..roles import is_focusable, own_role
from ..rule import AuditRule

_KEYS = {"onkeydown", "onkeyup", "onkeypress"}


def applies(page: AuditedPage) -> Iterator[Element]:
    """What can have the focus, runs something, and is nothing to operate by itself."""
    for one in page.seen(page.having("onclick")):
        if is_focusable(one) and own_role(one) not in OPERATED and one.name != "iframe":
            yield one


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where nothing hears a key, or nothing says that it is to be operated."""
    hears = _KEYS & element.attributes.keys()
    if hears and element.attribute("role"):
        return None
    return page.fault(element, words=element.words[:40])


RULE = AuditRule("2.1.1", applies=applies, check=check, outcome="review")
