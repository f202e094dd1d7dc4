"""What one operates in a frame can be reached."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element, WrittenPage
from ..page import AuditedPage, Fault
from ..roles import is_tabbable
from ..rule import AuditRule


def applies(page: AuditedPage) -> Iterator[Element]:
    """Frames that the Tab key passes by, whose page stands in this one."""
    for one in page.seen(page.named("iframe")):
        if one.attributes.get("tabindex", "").startswith("-") and "srcdoc" in one.attributes:
            yield one


def check(page: AuditedPage, frame: Element) -> Fault | None:
    """A fault where there is something to operate in it."""
    inside = WrittenPage.of(frame.attributes["srcdoc"])
    return page.fault(frame) if any(is_tabbable(one) for one in inside.elements) else None


RULE = AuditRule("2.1.1", applies=applies, check=check, act=("akn7bn",))
