"""Distances are not made of empty paragraphs and line breaks."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..neighbours import behind
from ..page import AuditedPage, Fault
from ..rule import AuditRule


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for each paragraph that is empty, and for each third break in a row."""
    for one in page.seen(page.named("p")):
        is_filled = any(isinstance(part, Element) or part.strip() for part in one.parts)
        if not is_filled and not (one.attributes.keys() & _FILLED_LATER):
            yield page.fault(one)
    for one in page.seen(page.named("br")):
        after = behind(one)[:2]
        if len(after) == 2 and all(isinstance(n, Element) and n.name == "br" for n in after):
            yield page.fault(one)


#: Attributes of what a script fills.
_FILLED_LATER = {"aria-live", "role", "data-module"}
RULE = AuditRule("1.3.1", check, outcome="review")
