"""Nobody is hurried by a script."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule

_LATER = re.compile(r"\bset(?:Timeout|Interval)\s*\(")
_LEAVES = re.compile(r"\blocation\b|\.submit\(|logout|sign.?out|hết (giờ|phiên)", re.I)


def applies(page: AuditedPage) -> Iterator[Element]:
    """Scripts that stand in the page and do something later."""
    for one in page.named("script"):
        if any(_LATER.search(str(text)) for text in one.contents):
            yield one


def check(page: AuditedPage, script: Element) -> Fault | None:
    """A fault where that leads away or sends something."""
    text = "".join(str(one) for one in script.contents)
    return page.fault(script) if _LEAVES.search(text) else None


RULE = AuditRule("2.2.1", applies=applies, check=check, outcome="review")
