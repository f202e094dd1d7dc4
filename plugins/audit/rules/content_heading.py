"""The text of a page has a heading, for those who jump from heading to heading."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..repeated import is_repeated, repeated_first
from ..rule import AuditRule


def applies(page: AuditedPage) -> Iterator[Element]:
    """Where the text begins of a page that begins with menus."""
    _, begins = repeated_first(page)
    if begins is not None:
        yield begins


def check(page: AuditedPage, begins: Element) -> Fault | None:
    """A fault where no heading stands but in what other pages have, too: a main heading there may
    be this page's own.
    """
    for one in page.with_role("heading"):
        menu = any(is_repeated(part) for part in one.ancestors)
        if page.name(one) and (not menu or one.name == "h1"):
            return None
    return page.fault(begins)


RULE = AuditRule(
    "2.4.1",
    applies=applies,
    check=check,
    act=("047fe0",),
    outcome="review",
    others=True,
    at_build=False,
)
