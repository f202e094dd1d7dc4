"""What is wrong with a field is said in words that belong to it."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..phrases import says_nothing
from ..rule import AuditRule


def applies(page: AuditedPage) -> Iterator[Element]:
    """Fields that say that they are wrong."""
    for one in page.exposed(page.having("aria-invalid")):
        if one.attributes["aria-invalid"].strip().lower() not in ("", "false"):
            yield one


def check(page: AuditedPage, field: Element) -> Fault | None:
    """A fault where no words are referred to, or none that say more than that."""
    names = ("aria-describedby", "aria-errormessage")
    keys = [key for name in names for key in (field.attribute(name) or "").split()]
    said = [page.written.by_id[key].words for key in keys if key in page.written.by_id]
    return (
        None
        if any(one and not says_nothing("error", one) for one in said)
        else page.fault(field, label=page.name(field))
    )


RULE = AuditRule("3.3.1", applies=applies, check=check, act=("36b590",), outcome="review")
