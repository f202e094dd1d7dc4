"""What can be clicked can be reached and operated by keyboard."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..aria import OPERATED
from ..page import AuditedPage, Fault
from ..roles import is_focusable, role_of
from ..rule import AuditRule

_CLICKS = ("onclick", "ondblclick", "onmousedown", "onmouseup", "onpointerdown", "onpointerup")
#: Elements whose clicks are those of what is in them or of what they name.
_PASSING = frozenset(("body", "html", "label", "form", "option", "area", "map"))


def applies(page: AuditedPage) -> Iterator[Element]:
    """What runs something when it is clicked, and is nothing to operate by itself."""
    for one in dict.fromkeys(page.seen(page.having(*_CLICKS))):
        own = "role" not in one.attributes and role_of(one) in OPERATED
        if one.name not in _PASSING and not own and one.attribute("type") != "hidden":
            yield one


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where the focus does not come to it, nor to anything in it."""
    if is_focusable(element) or any(is_focusable(one) for one in element.walk()):
        return None
    return page.fault(element, words=element.words[:40])


RULE = AuditRule("2.1.1", applies=applies, check=check)
