"""Below a heading stands what it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from ...html import Element, WrittenPage
from ..listed import listed
from ..page import AuditedPage, Fault
from ..roles import level_of
from ..rule import AuditRule

_CONTENT = listed("audio button canvas embed iframe img input object select svg textarea video")


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for each heading that is followed at once by another, of its level or above."""
    headings = page.with_role("heading")
    places = {one: place for place, one in enumerate(page.elements)}
    for heading, after in pairwise(headings):
        if level_of(after) <= level_of(heading) and page.name(heading):
            between = page.elements[places[heading] + 1 : places[after]]
            if not _has_content(page, heading, after, between):
                yield page.fault(heading, heading=page.name(heading))


def _has_content(
    page: AuditedPage, heading: Element, after: Element, between: Iterable[Element]
) -> bool:
    if any(one.name in _CONTENT for one in page.seen(between)):
        return True
    source = page.written.source
    return bool(WrittenPage.of(source[heading.end : after.start]).root.words)


RULE = AuditRule("1.3.1", check, outcome="review")
