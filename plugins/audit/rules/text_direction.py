"""Scripts that run from right to left are said to do so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...html import Text
from ..page import AuditedPage, Fault
from ..rule import AuditRule

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]{2}")


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for the first text in one of them that nothing gives a direction."""
    if not _RIGHT_TO_LEFT.search(page.written.source):
        return
    for one in page.seen(
        page.named("p", "li", "td", "h1", "h2", "h3", "blockquote", "span", "div")
    ):
        texts = "".join(part for part in one.contents if isinstance(part, Text))
        around = (one, *one.ancestors)
        if _RIGHT_TO_LEFT.search(texts) and not any(a.attribute("dir") for a in around):
            yield page.fault(one)
            return


RULE = AuditRule("1.3.2", check, outcome="review", at_build=False)
