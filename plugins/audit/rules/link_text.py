"""The words of a link say where it leads."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..phrases import says_nothing
from ..roles import role_of
from ..rule import AuditRule

#: Signs that name the place where they stand.
_ANCHORS = ("#", "¶", "§", "🔗")


def applies(page: AuditedPage) -> Iterator[Element]:
    """Links with a name."""
    return (one for one in page.with_role("link") if page.name(one))


def check(page: AuditedPage, link: Element) -> Fault | None:
    """A fault where the words could stand on any link, or are signs alone."""
    name = page.name(link)
    if name in _ANCHORS and any(role_of(one) == "heading" for one in link.ancestors):
        return None  # it leads to its own heading
    if says_nothing("link", name) or not any(one.isalnum() for one in name):
        return page.fault(link, name=name)
    return None


RULE = AuditRule(
    "2.4.4",
    applies=applies,
    check=check,
    act=("aizyf1", "5effbb"),
    outcome="review",
    at_build=False,
)
