"""A heading is a few words, not a paragraph in large letters."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule

#: Syllables of a Vietnamese heading, or words, that nobody takes in at a glance. Names of documents
#: are the longest headings there are.
_MOST = 45


def applies(page: AuditedPage) -> Iterator[Element]:
    """Headings below the first, which may be the full name of a decree."""
    return (one for one in page.with_role("heading") if one.name != "h1")


def check(page: AuditedPage, heading: Element) -> Fault | None:
    """A fault where it is a paragraph."""
    words = page.words(heading)
    return page.fault(heading, words=words[:60]) if len(words.split()) > _MOST else None


RULE = AuditRule("2.4.6", applies=applies, check=check, outcome="review", at_build=False)
