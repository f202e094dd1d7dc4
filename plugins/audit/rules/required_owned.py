"""What is a list, table, menu or the like by its role holds what such a thing consists of."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element, Text
from ..aria import OWNED
from ..owning import owned_by
from ..page import AuditedPage, Fault
from ..roles import role_of
from ..rule import AuditRule

#: What may stand between its parts.
_BESIDE = frozenset(("caption", "separator"))


def applies(page: AuditedPage) -> Iterator[Element]:
    """What asks for such a role, and is not being filled."""
    for one in page.exposed(page.having("role")):
        own = one.name in ("ul", "ol", "menu") and role_of(one) == "list"  # has a rule of its own
        if role_of(one) in OWNED and not own and one.attribute("aria-busy") != "true":
            yield one


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where anything else is in it, or in a group of its parts."""
    role = role_of(element)
    wanted = {*OWNED[role], *_BESIDE}
    waiting = [element]
    while waiting:
        for one in owned_by(page, waiting.pop()):
            if isinstance(one, Text):
                return page.fault(element, role=role, held=one.strip()[:40])
            if role_of(one) not in wanted:
                return page.fault(element, role=role, held=role_of(one) or one.name)
            waiting += [one] if role_of(one) == "group" else []
    return None


RULE = AuditRule("1.3.1", applies=applies, check=check, act=("bc4a75",))
