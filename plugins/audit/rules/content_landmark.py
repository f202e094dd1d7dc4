"""Where the text of a page begins is marked, for those who jump from landmark to landmark."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..repeated import repeated_first
from ..rule import AuditRule


def applies(page: AuditedPage) -> Iterator[Element]:
    """Where the text begins of a page that begins with menus."""
    _, begins = repeated_first(page)
    if begins is not None:
        yield begins


def check(page: AuditedPage, begins: Element) -> Fault | None:
    """A fault where there is no main part."""
    return None if page.with_role("main") else page.fault(begins)


RULE = AuditRule(
    "2.4.1",
    applies=applies,
    check=check,
    act=("b40fd1",),
    outcome="review",
    others=True,
    at_build=False,
)
