"""No image moves by itself."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ...text.addresses import address_parts
from ..page import AuditedPage, Fault
from ..rule import AuditRule


def applies(page: AuditedPage) -> Iterator[Element]:
    """Images that are displayed."""
    return page.seen(page.named("img"))


def check(page: AuditedPage, image: Element) -> Fault | None:
    """A fault where its format can move: whether it does, and for how long, a person can see."""
    path = address_parts(image.attribute("src") or "").path.lower()
    return page.fault(image, image=path) if path.endswith((".gif", ".apng")) else None


RULE = AuditRule("2.2.2", applies=applies, check=check, outcome="review")
