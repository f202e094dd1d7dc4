"""What leads to one place and stands side by side is one link."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..neighbours import right_before
from ..page import AuditedPage, Fault
from ..rule import AuditRule


def applies(page: AuditedPage) -> Iterator[Element]:
    """Links right behind a link."""
    for link in page.with_role("link"):
        if _before(link) is not None:
            yield link


def check(page: AuditedPage, link: Element) -> Fault | None:
    """A fault where both lead to the same place."""
    before = _before(link)
    same = before is not None and before.attribute("href") == link.attribute("href")
    named = before is not None and page.name(before) and page.name(link)
    return page.fault(link, name=page.name(link)) if same and named else None


def _before(link: Element) -> Element | None:
    """The link that nothing but blanks divides from this one."""
    one = right_before(link)
    return one if isinstance(one, Element) and one.name == "a" else None


RULE = AuditRule("2.4.4", applies=applies, check=check, outcome="review", at_build=False)
