"""A way leads past what every page begins with, for those who go by keyboard."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..roles import is_tabbable
from ..rule import AuditRule

#: From so many stops on it is a burden; the way stands among the first.
_LEAST, _FIRST = 3, 3
_REPEATED = frozenset(("aside", "header", "nav"))


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault of a page whose menus come before its text with nothing that leads past them."""
    stops = [one for one in page.exposed(page.elements) if is_tabbable(one)]
    before = _before_content(page, stops)
    if len(before) < _LEAST or any(_leads_past(page, one) for one in stops[:_FIRST]):
        return
    yield page.fault(before[0], count=str(len(before)))


def _before_content(page: AuditedPage, stops: list[Element]) -> list[Element]:
    """The stops of menus that the page begins with."""
    found: list[Element] = []
    for one in stops:
        if any(_is_repeated(part) for part in one.ancestors):
            found.append(one)
        elif found:
            break
    return found


def _is_repeated(part: Element) -> bool:
    role = part.attribute("role")
    return part.name in _REPEATED or role in ("navigation", "banner", "complementary")


def _leads_past(page: AuditedPage, link: Element) -> bool:
    address = link.attribute("href") or ""
    target = page.written.by_id.get(address[1:]) if address.startswith("#") else None
    return target is not None and not any(_is_repeated(one) for one in (target, *target.ancestors))


RULE = AuditRule("2.4.1", check, act=("ye5d6e", "cf77f2"), outcome="review", at_build=False)
