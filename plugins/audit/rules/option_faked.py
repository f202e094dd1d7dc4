"""Groups of options are made by their element, not drawn with dashes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule

_DRAWN = re.compile(r"^[-–—=_*\s]{2,}\w.*[-–—=_*]{2,}$|^[-–—=_*]{3,}$")


def applies(page: AuditedPage) -> Iterator[Element]:
    """Options behind the first, which may say what to do."""
    for field in page.exposed(page.named("select")):
        yield from [*field.below("option")][1:]


def check(page: AuditedPage, option: Element) -> Fault | None:
    """A fault where its words are a line across the list."""
    words = option.words
    return page.fault(option, words=words[:40]) if _DRAWN.match(words) else None


RULE = AuditRule("1.3.1", applies=applies, check=check, outcome="review", at_build=False)
