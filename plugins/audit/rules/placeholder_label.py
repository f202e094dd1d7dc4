"""The label of a field stays when one has begun to write."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule


def applies(page: AuditedPage) -> Iterator[Element]:
    """Fields with an example of what to write in them."""
    for one in page.exposed(page.having("placeholder")):
        if one.attributes["placeholder"].strip() and one.name in ("input", "textarea"):
            yield one


def check(page: AuditedPage, field: Element) -> Fault | None:
    """A fault where that is all that names it."""
    given = field.attributes["placeholder"]
    named = {"aria-label", "aria-labelledby", "title"} & field.attributes.keys()
    if named or page.name(field) != " ".join(given.split()):
        return None
    return page.fault(field, given=given)


RULE = AuditRule("3.3.2", applies=applies, check=check, outcome="review")
