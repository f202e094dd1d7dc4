"""A role that is asked for is one that there is."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..aria import ROLES
from ..page import AuditedPage, Fault
from ..rule import AuditRule

#: Roles of the modules for books and drawings.
_MODULES = ("doc-", "graphics-")


def applies(page: AuditedPage) -> Iterator[Element]:
    """What asks for a role."""
    return (one for one in page.exposed(page.having("role")) if one.attributes["role"].strip())


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where none of the roles is known, or all are abstract."""
    asked = element.attributes["role"].lower().split()
    if any(one in ROLES or one.startswith(_MODULES) for one in asked):
        return None
    return page.fault(element, role=" ".join(asked))


RULE = AuditRule("4.1.2", applies=applies, check=check, act=("674b10",))
