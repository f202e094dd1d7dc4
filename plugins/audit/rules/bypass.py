"""Something leads past what every page begins with: a link, a landmark, a heading, or that it can
be shut.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..repeated import is_repeated, repeated_first
from ..rule import AuditRule


def applies(page: AuditedPage) -> Iterator[Element]:
    """The first stop on a page that begins with menus."""
    stops, _ = repeated_first(page)
    yield from stops[:1]


def check(page: AuditedPage, first: Element) -> Fault | None:
    """A fault where there is none of them."""
    headings = page.with_role("heading")
    own = any(not any(is_repeated(part) for part in one.ancestors) for one in headings)
    shut = any(one.name == "details" or "aria-expanded" in one.attributes for one in page.elements)
    within = (one.attributes["href"] for one in page.exposed(page.having("href")))
    leads = any(len(one) > 1 and one[0] == "#" and one[1:] in page.ids for one in within)
    return None if own or shut or leads or page.with_role("main") else page.fault(first)


RULE = AuditRule(
    "2.4.1", applies=applies, check=check, act=("cf77f2", "3e12e1"), outcome="review", others=True
)
