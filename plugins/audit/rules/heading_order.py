"""Headings go down one level at a time."""

from __future__ import annotations

from collections.abc import Iterator

from ..page import AuditedPage, Fault
from ..rule import AuditRule


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for each heading that skips a level below the one before it."""
    before = 0
    for heading in page.named("h1", "h2", "h3", "h4", "h5", "h6"):
        level = int(heading.name[1])
        if before and level > before + 1:
            yield page.fault(heading, heading=heading.words, level=str(level), before=str(before))
        before = level


RULE = AuditRule("1.3.1", check)
