"""A part of a list, table, menu or the like by its role stands in such a thing."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..aria import CONTEXT
from ..owning import owner_of
from ..page import AuditedPage, Fault
from ..roles import own_role, role_of
from ..rule import AuditRule


def applies(page: AuditedPage) -> Iterator[Element]:
    """What asks for the role of a part."""
    for one in page.exposed(page.having("role")):
        if role_of(one) in CONTEXT and role_of(one) != own_role(one):
            yield one


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where it stands in nothing that has such parts."""
    role = role_of(element)
    owner = owner_of(page, element)
    if owner is not None and role_of(owner) in CONTEXT[role]:
        return None
    return page.fault(element, role=role)


RULE = AuditRule("1.3.1", applies=applies, check=check, act=("ff89c9",))
