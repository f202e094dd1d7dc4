"""A frame says what is in it."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule


def applies(page: AuditedPage) -> Iterator[Element]:
    """Frames that one can come to."""
    for one in page.exposed(page.named("iframe", "frame")):
        if not one.attributes.get("tabindex", "").startswith("-"):
            yield one


def check(page: AuditedPage, frame: Element) -> Fault | None:
    """A fault where it has no title, nor another name."""
    if page.name(frame):
        return None
    return page.fault(frame, address=frame.attribute("src") or "")


RULE = AuditRule("4.1.2", applies=applies, check=check, act=("cae760",))
