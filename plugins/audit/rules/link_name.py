"""A link or a button has a name."""

from __future__ import annotations

from collections.abc import Iterable

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule

_ROLES = ("link", "button", "menuitem", "menuitemcheckbox", "menuitemradio", "tab")


def applies(page: AuditedPage) -> Iterable[Element]:
    """Links, buttons and entries of menus; buttons that are images have a rule of their own."""
    for one in page.with_role(*_ROLES):
        if not (one.name == "input" and (one.attribute("type") or "").lower() == "image"):
            yield one


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where a screen reader could not say what it is."""
    if page.name(element):
        return None
    return page.fault(element, address=element.attribute("href") or "")


RULE = AuditRule(
    "2.4.4", applies=applies, check=check, act=("c487ae", "97a4e1", "2t702h", "m6b1q3")
)
