"""A word has letters of one alphabet: those of another that only look alike are spoken wrongly and
found by nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...html import Element, Text
from ..page import AuditedPage, Fault
from ..rule import AuditRule

#: Letters of the Greek and Cyrillic alphabets that look like Latin ones.
_ALIKE = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοАВЕЅІЈКМНОРСТУХаеѕіјорсух"
_MIXED = re.compile(rf"(?<!\w)(?:[a-zA-Z]+[{_ALIKE}]|[{_ALIKE}]+[a-zA-Z])\w*(?!\w)")


def applies(page: AuditedPage) -> Iterator[Element]:
    """What has letters of those alphabets in its own text."""
    for one in page.seen(page.elements):
        if any(isinstance(part, Text) and not part.isascii() for part in one.contents):
            yield one


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where a word of it has both."""
    for part in element.contents:
        if isinstance(part, Text) and (found := _MIXED.search(part)):
            return page.fault(element, word=found[0])
    return None


RULE = AuditRule("1.1.1", applies=applies, check=check, outcome="review", at_build=False)
