"""An article says by a heading what it is about."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule


def applies(page: AuditedPage) -> Iterator[Element]:
    """Articles that are read."""
    return page.exposed(page.named("article"))


def check(page: AuditedPage, article: Element) -> Fault | None:
    """A fault where there is no heading in it, and nothing names it."""
    headings = any(one in article.walk() for one in page.with_role("heading"))
    return None if headings or page.name(article) else page.fault(article)


RULE = AuditRule("1.3.1", applies=applies, check=check, outcome="review", at_build=False)
