"""What has a role says the states that the role needs."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..aria import REQUIRED
from ..page import AuditedPage, Fault
from ..roles import is_focusable, own_role, role_of
from ..rule import AuditRule

#: element → the kinds of it that say such states by HTML's own means; None: all.
_NATIVE = {
    "input": ("checkbox", "number", "radio", "range"),
    **dict.fromkeys(("meter", "option", "progress", "select"), None),
}


def applies(page: AuditedPage) -> Iterator[Element]:
    """What asks for such a role, and is not of itself what it asks for."""
    for one in page.exposed(page.having("role")):
        role = role_of(one)
        needs = role in REQUIRED or (role == "separator" and is_focusable(one))
        if needs and role != own_role(one) and not _is_native(one):
            yield one


def _is_native(element: Element) -> bool:
    kinds = _NATIVE.get(element.name, ())
    return kinds is None or (element.attribute("type") or "").lower() in kinds


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where one of them is missing or empty."""
    role, given = role_of(element), element.attributes
    lacking = [
        name for name in REQUIRED.get(role, ("aria-valuenow",)) if not given.get(name, "").strip()
    ]
    if role == "combobox" and given.get("aria-expanded") == "true":
        lacking += [name for name in ("aria-controls",) if not given.get(name, "").strip()]
    return page.fault(element, role=role, lacking=", ".join(lacking)) if lacking else None


RULE = AuditRule("4.1.2", applies=applies, check=check, act=("4e8ab6",))
