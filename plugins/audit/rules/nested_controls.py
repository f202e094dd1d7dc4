"""Nothing that one operates stands in a link, a button or an image."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..aria import CHILDLESS
from ..page import AuditedPage, Fault
from ..roles import is_tabbable, role_of
from ..rule import AuditRule


def applies(page: AuditedPage) -> Iterator[Element]:
    """What assistive technology takes for one thing, if anything is in it."""
    for one in page.with_role("link", *sorted(CHILDLESS)):
        if one.contents and one.name != "summary":
            yield one


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where one comes to something in it with the Tab key."""
    is_link = role_of(element) == "link"
    for one in page.seen(element.walk()):
        if one is not element and is_tabbable(one) and (role_of(one) or not is_link):
            return page.fault(element, what=one.name)
    return None


RULE = AuditRule("4.1.2", applies=applies, check=check, act=("307n5z",))
