"""What only a mouse brings up is not all that is said of an image, nor about something else."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ...text import tokens
from ..page import AuditedPage, Fault
from ..rule import AuditRule


def applies(page: AuditedPage) -> Iterator[Element]:
    """Images with advice."""
    for one in page.exposed(page.named("img")):
        if one.attributes.get("title", "").strip():
            yield one


def check(page: AuditedPage, image: Element) -> Fault | None:
    """A fault where there is no other text, or one about something else."""
    advice, text = image.attributes["title"], image.attribute("alt")
    if text is None:
        return page.fault(image, given=advice)
    words, others = ({*tokens(one.lower())} for one in (advice, text))
    return page.fault(image, given=advice) if others and not words & others else None


RULE = AuditRule("1.1.1", applies=applies, check=check, outcome="review", at_build=False)
