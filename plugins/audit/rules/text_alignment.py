"""Texts begin at the same edge, with the same distances between their words."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element, Text
from ..page import AuditedPage, Fault
from ..rule import AuditRule
from ..styles import declarations

#: More words than these do not stand on one line.
_LINE = 15


def applies(page: AuditedPage) -> Iterator[Element]:
    """What is justified or centred by its element, its attribute or its style attribute."""
    yield from page.seen(page.named("center"))
    for one in page.seen(page.having("align")):
        if one.attributes["align"].lower() in ("justify", "center") and one.name != "img":
            yield one
    for one in page.seen(page.having("style")):
        if declarations(one.attributes["style"]).get("text-align") in ("justify", "center"):
            yield one


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where a paragraph of several lines is so."""
    texts = [one for one in element.walk() if one.name in ("p", "li", "td", "div", element.name)]
    for one in texts:
        words = " ".join(str(part) for part in one.contents if isinstance(part, Text))
        if len(words.split()) > _LINE:
            return page.fault(element, words=" ".join(words.split())[:40])
    return None


RULE = AuditRule("1.4.8", applies=applies, check=check, outcome="review")
