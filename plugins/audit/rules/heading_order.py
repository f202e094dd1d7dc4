"""Headings go down one level at a time."""

from __future__ import annotations

from collections.abc import Iterator

from ..page import AuditedPage, Fault
from ..roles import level_of
from ..rule import AuditRule


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for each heading that skips a level below the one before it."""
    before = 0
    for heading in page.with_role("heading"):
        level = level_of(heading)
        if before and level > before + 1:
            yield page.fault(heading, heading=heading.words, level=str(level), before=str(before))
        before = level


RULE = AuditRule("1.3.1", check, elsewhere="review")
