"""Long texts are not written in italics."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule
from ..styles import declarations

#: So many words are a long text.
_LEAST = 25


def applies(page: AuditedPage) -> Iterator[Element]:
    """What is in italics by its element or its style attribute."""
    yield from page.seen(page.named("em", "i"))
    for one in page.seen(page.having("style")):
        if declarations(one.attributes["style"]).get("font-style") in ("italic", "oblique"):
            yield one


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where it is long."""
    words = element.words
    return page.fault(element, words=words[:40]) if len(words.split()) >= _LEAST else None


RULE = AuditRule("1.4.8", applies=applies, check=check, outcome="review")
