"""An image says what it shows, or that it is decoration."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule


def applies(page: AuditedPage) -> Iterator[Element]:
    """Images and buttons that are images, but for decoration."""
    yield from page.with_role("img", "image")
    for one in page.exposed(page.having("role")):
        if one.attributes["role"].strip().lower().startswith("graphics-"):
            yield one
    for one in page.exposed(page.named("input")):
        if (one.attribute("type") or "").lower() == "image":
            yield one


def check(page: AuditedPage, image: Element) -> Fault | None:
    """A fault where nothing names it."""
    return None if page.name(image) else page.fault(image, image=image.attribute("src") or "")


RULE = AuditRule("1.1.1", applies=applies, check=check, act=("23a2a8", "59796f", "7d6734"))
