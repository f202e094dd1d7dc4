"""A page has a title."""

from __future__ import annotations

from collections.abc import Iterator

from ..page import AuditedPage, Fault
from ..rule import AuditRule


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault when there is no title, or the first one is empty."""
    first = next(
        (
            one
            for one in page.named("title")
            if not any(above.name == "svg" for above in one.ancestors)
        ),
        None,
    )
    if first is None or not first.words:
        yield page.fault()


RULE = AuditRule("2.4.2", check, act=("2779a5",))
