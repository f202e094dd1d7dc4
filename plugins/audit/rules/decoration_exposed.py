"""What is marked as decoration is no more than that."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..roles import role_of
from ..rule import AuditRule

_DECORATION = ("none", "presentation")


def applies(page: AuditedPage) -> Iterator[Element]:
    """Images with an empty text, and what asks for the role of nothing."""
    for one in page.exposed(page.having("role", "alt")):
        asked = one.attributes.get("role", "").lower().split()[:1]
        empty = one.name == "img" and one.attributes.get("alt") == "" and not asked
        if empty or (asked and asked[0] in _DECORATION):
            yield one


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where the focus comes to it, or something is said of it."""
    return None if role_of(element) in _DECORATION else page.fault(element)


RULE = AuditRule("4.1.2", applies=applies, check=check, act=("46ca7f",))
