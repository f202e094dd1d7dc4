"""The words of a link are no address."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..phrases import is_address
from ..rule import AuditRule


def applies(page: AuditedPage) -> Iterator[Element]:
    """Links with a name."""
    return (one for one in page.with_role("link") if page.name(one))


def check(page: AuditedPage, link: Element) -> Fault | None:
    """A fault where it is one."""
    name = page.name(link)
    return page.fault(link, name=name) if is_address(name) else None


RULE = AuditRule("2.4.4", applies=applies, check=check, outcome="review", at_build=False)
