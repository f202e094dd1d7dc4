"""A table is written as one, not set with blanks in preformatted text."""

from __future__ import annotations

import re
from collections import Counter

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule
from .text_drawing import applies

#: So many rows with a gap at the same place are a table.
_LEAST = 3
_COLUMN = re.compile(r"(?<=\S) {2,}(?=\S)|\t+(?=\S)")
#: What programs are written with.
_CODE = re.compile(r"[{};=<>$#|\\]|--|->|\(\)|::|^\s*(?:#|//|\$)", re.M)


def check(page: AuditedPage, text: Element) -> Fault | None:
    """A fault where rows of words have columns."""
    written = "".join(str(one) for one in text.contents)
    if _CODE.search(written):
        return None
    places = Counter(place for line in written.splitlines() for place in {*_columns(line.rstrip())})
    most = max(places.values(), default=0)
    return page.fault(text, words=text.words[:40]) if most >= _LEAST else None


def _columns(line: str) -> list[int]:
    """Where the columns behind the first begin."""
    return [found.end() for found in _COLUMN.finditer(line.lstrip("\n"))]


RULE = AuditRule("1.3.1", applies=applies, check=check, outcome="review", at_build=False)
