"""A page has a title."""

from __future__ import annotations

from collections.abc import Iterator

from ..page import AuditedPage, Fault
from ..rule import AuditRule


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault when the head has no title, or an empty one."""
    titles = [
        one.words
        for one in page.named("title")
        if one.parent is not None and one.parent.name == "head"
    ]
    if not any(titles):
        yield page.fault()


RULE = AuditRule("2.4.2", check)
