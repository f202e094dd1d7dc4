"""A few pictures in a text are enough: each is read aloud by its full name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...html import Element, Text
from ..page import AuditedPage, Fault
from ..rule import AuditRule

_ROW = re.compile("(?:[\U0001f300-\U0001faff\u2600-\u27bf][\ufe0f\u200d\\s]*){3,}")


def applies(page: AuditedPage) -> Iterator[Element]:
    """What has letters beyond those of languages in its own text."""
    for one in page.exposed(page.elements):
        if any(isinstance(part, Text) and not part.isascii() for part in one.contents):
            yield one


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where several such pictures follow one another."""
    for part in element.contents:
        if isinstance(part, Text) and (found := _ROW.search(part)):
            return page.fault(element, words=found[0].strip()[:20])
    return None


RULE = AuditRule("1.1.1", applies=applies, check=check, outcome="review", at_build=False)
