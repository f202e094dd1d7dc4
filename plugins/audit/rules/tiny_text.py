"""No text is tiny."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule
from ..styles import declarations

#: unit → the least size that can be read, against a usual text of 16 px.
_LEAST = {"px": 10, "pt": 7.5, "em": 0.65, "rem": 0.65, "%": 65}
_SIZE = re.compile(r"(?P<number>\d*\.?\d+)(?P<unit>px|pt|em|rem|%)")


def applies(page: AuditedPage) -> Iterator[Element]:
    """What has a size by its attributes, and words."""
    for one in page.seen(page.having("style")):
        if "font-size" in one.attributes["style"] and one.words:
            yield one
    yield from (one for one in page.seen(page.named("font")) if "size" in one.attributes)


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where that is too small to read."""
    given = declarations(element.attribute("style") or "").get("font-size", "")
    size = _SIZE.match(given)
    small = bool(size and float(size["number"]) < _LEAST[size["unit"]])
    small = small or given == "xx-small" or element.attribute("size") in ("1", "-2", "-3")
    return page.fault(element, words=element.words[:40]) if small else None


RULE = AuditRule("1.4.4", applies=applies, check=check, outcome="review")
