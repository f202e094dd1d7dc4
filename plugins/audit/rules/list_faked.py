"""What is a list is written as one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...html import Element, Text
from ..page import AuditedPage, Fault
from ..rule import AuditRule

#: A sign or a number with which an entry begins.
_ENTRY = re.compile(r"\s*([-–—*•·●▪◦+►✓✔→»]|\(?\d{1,2}[.)]|\(?[a-zđ][.)])\s+\S", re.I)
#: So many in a row are a list.
_LEAST = 3


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for the first of several paragraphs, or lines of one, that begin as entries do."""
    row: list[Element] = []
    for one in page.seen(page.named("p", "div", "td", "li")):
        lines = _lines(one)
        if sum(bool(_ENTRY.match(line)) for line in lines) >= _LEAST:
            yield page.fault(one, words=lines[0][:40])
        if one.name != "p":
            continue
        if not (len(lines) == 1 and _ENTRY.match(lines[0])):
            row = []
        elif row and row[-1].parent is not one.parent:
            row = [one]
        else:
            row.append(one)
        if len(row) == _LEAST:
            yield page.fault(row[0], words=row[0].words[:40])


def _lines(element: Element) -> list[str]:
    """The lines of an element that breaks divide; none where other elements stand in it."""
    lines = [""]
    for one in element.parts:
        if isinstance(one, Text):
            lines[-1] += one
        elif one.name == "br":
            lines.append("")
        elif one.name in ("b", "strong", "em", "i", "span", "a"):
            lines[-1] += one.words
        else:
            return []
    return lines


RULE = AuditRule("1.3.1", check, outcome="review", at_build=False)
