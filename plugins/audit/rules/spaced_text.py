"""Words are not drawn apart by blanks, nor columns made of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...html import Element, Text
from ..page import AuditedPage, Fault
from ..rule import AuditRule

_LETTERS = re.compile(r"(?<!\w)(?:[^\W\d_] ){4,}[^\W\d_](?!\w)")
_GAP = re.compile("\u00a0(?: ?\u00a0){4,}")


def applies(page: AuditedPage) -> Iterator[Element]:
    """Texts."""
    for one in page.seen(page.named("p", "h1", "h2", "h3", "h4", "li", "td", "th", "pre", "div")):
        if any(isinstance(part, Text) and len(part) > 8 for part in one.contents):
            yield one


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where single letters stand in a row, or a gap of hard blanks."""
    for text in element.contents:
        found = isinstance(text, Text) and (_LETTERS.search(text) or _GAP.search(text.strip()))
        if found:
            return page.fault(element, words=element.words[:40])
    return None


RULE = AuditRule("1.3.2", applies=applies, check=check, outcome="review", at_build=False)
