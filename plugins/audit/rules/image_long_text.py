"""The words of an image are short; what is long stands on the page."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule

#: So many signs a screen reader says in one breath.
_MOST = 250


def applies(page: AuditedPage) -> Iterator[Element]:
    """Images with words."""
    return (one for one in page.with_role("img", "image") if page.name(one))


def check(page: AuditedPage, image: Element) -> Fault | None:
    """A fault where they are too many."""
    name = page.name(image)
    return page.fault(image, count=str(len(name))) if len(name) > _MOST else None


RULE = AuditRule("1.1.1", applies=applies, check=check, outcome="review")
