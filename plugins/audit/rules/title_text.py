"""The title of a page says what the page is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..phrases import says_nothing
from ..rule import AuditRule

_FILE = re.compile(r"[\w-]+\.(html?|php|aspx?|docx?)", re.I)


def applies(page: AuditedPage) -> Iterator[Element]:
    """The first title, where it says anything."""
    titles = (one for one in page.named("title") if not any(a.name == "svg" for a in one.ancestors))
    first = next(titles, None)
    if first is not None and first.words:
        yield first


def check(page: AuditedPage, title: Element) -> Fault | None:
    """A fault where any page could have it, or it is a file's name."""
    words = title.words
    if says_nothing("title", words) or _FILE.fullmatch(words) or len(words) < 3:
        return page.fault(title, title=words)
    return None


RULE = AuditRule("2.4.2", applies=applies, check=check, act=("c4a8a4",), outcome="review")
