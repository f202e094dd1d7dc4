"""A form is sent by a button."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule

_SENDS = ("submit", "image")


def applies(page: AuditedPage) -> Iterator[Element]:
    """Forms with something to fill in."""
    for one in page.seen(page.named("form")):
        fields = (
            f for f in one.below("input", "select", "textarea") if f.attribute("type") != "hidden"
        )
        if any(f.attribute("type") != "search" for f in fields):
            yield one


def check(page: AuditedPage, form: Element) -> Fault | None:
    """A fault where it has none: a script may listen to it, or to each key."""
    buttons = [one for one in form.below("button") if one.attribute("type") != "reset"]
    sends = (one.attribute("type") for one in form.below("input"))
    key = form.attribute("id")
    outside = any(one.attributes["form"] == key for one in page.having("form"))
    roles = any(one.attribute("role") == "button" for one in form.walk())
    if buttons or outside or roles or any(kind in _SENDS for kind in sends):
        return None
    return page.fault(form)


RULE = AuditRule("3.2.2", applies=applies, check=check, outcome="review", at_build=False)
