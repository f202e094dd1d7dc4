"""Headings side by side say different things."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..roles import level_of
from ..rule import AuditRule


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for each heading with the words of the one before it on its level."""
    before: dict[int, tuple[str, Element | None]] = {}
    for heading in page.with_role("heading"):
        level, name = level_of(heading), page.name(heading)
        place = next((one for one in heading.ancestors if one.name in _PARTS), None)
        if name and before.get(level) == (name.lower(), place):
            yield page.fault(heading, heading=name)
        before = {one: said for one, said in before.items() if one < level}
        before[level] = name.lower(), place


#: What divides a page into parts that each have headings of their own.
_PARTS = frozenset(("article", "aside", "dialog", "footer", "header", "main", "nav", "section"))


RULE = AuditRule("2.4.6", check, outcome="review", at_build=False)
