"""Below a heading stands what it is about."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...html import Element, Text
from ..listed import listed
from ..neighbours import following
from ..page import AuditedPage, Fault
from ..roles import level_of
from ..rule import AuditRule

_CONTENT = listed("audio button canvas embed iframe img input object select svg textarea video")


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for each heading that is followed at once by another, of its level or above."""
    for heading, after in pairwise(page.with_role("heading")):
        alone = level_of(after) <= level_of(heading) and not _has_content(page, heading, after)
        if alone and page.name(heading):
            yield page.fault(heading, heading=page.name(heading))


def _has_content(page: AuditedPage, heading: Element, after: Element) -> bool:
    """Whether anything stands between two headings."""
    for node in following(heading):
        if node is after:
            return False
        if isinstance(node, Text):
            if node.strip():
                return True
        elif node.name in _CONTENT and node not in page.hidden.unseen:
            return True
    return False


RULE = AuditRule("1.3.1", check, outcome="review", at_build=False)
