"""No text blinks or runs."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule
from ..styles import declarations


def applies(page: AuditedPage) -> Iterator[Element]:
    """What could."""
    yield from page.seen(page.named("blink", "marquee"))
    for one in page.seen(page.having("style")):
        if "text-decoration" in one.attributes["style"]:
            yield one


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where it does."""
    style = declarations(element.attribute("style") or "")
    said = style.get("text-decoration", "") + style.get("text-decoration-line", "")
    if element.name in ("blink", "marquee") or "blink" in said:
        return page.fault(element, words=element.words[:40])
    return None


RULE = AuditRule("2.2.2", applies=applies, check=check, act=("efbfc7",))
