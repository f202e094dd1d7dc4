"""A link is a few words, not a paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule

#: More words are not taken in when links are read one after another.
_MOST = 40


def applies(page: AuditedPage) -> Iterator[Element]:
    """Links with a name."""
    return (one for one in page.with_role("link") if page.name(one))


def check(page: AuditedPage, link: Element) -> Fault | None:
    """A fault where it is long."""
    words = page.name(link)
    return page.fault(link, words=words[:60]) if len(words.split()) > _MOST else None


RULE = AuditRule("2.4.4", applies=applies, check=check, outcome="review", at_build=False)
