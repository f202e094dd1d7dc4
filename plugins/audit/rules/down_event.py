"""What is pressed by mistake can be taken back: nothing is done before one lets go."""

from __future__ import annotations

from collections.abc import Iterable

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule

_DOWN = ("onmousedown", "onpointerdown", "ontouchstart")
_UP = {"onmouseup", "onpointerup", "onclick", "ontouchend"}


def applies(page: AuditedPage) -> Iterable[Element]:
    """What runs something when it is pressed."""
    return dict.fromkeys(page.seen(page.having(*_DOWN)))


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where nothing happens when one lets go."""
    return None if _UP & element.attributes.keys() else page.fault(element)


RULE = AuditRule("2.5.2", applies=applies, check=check, outcome="review")
