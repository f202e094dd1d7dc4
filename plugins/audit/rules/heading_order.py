"""Headings go down one level at a time."""
from __future__ import annotations

from collections.abc import Iterator

from ..rule import Rule
from ..written import Fault, Written, words


def check(page: Written) -> Iterator[Fault]:
    """A fault for each heading that skips a level below the one before it."""
    before = 0
    for heading in page.named("h1", "h2", "h3", "h4", "h5", "h6"):
        level = int(heading.tag[1])
        if before and level > before + 1:
            yield page.fault(heading, heading=words(heading), level=str(level), before=str(before))
        before = level


RULE = Rule("1.3.1", check)
