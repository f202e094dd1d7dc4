"""A drawing made of characters has words that say what it shows."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule

#: So many lines, and so large a share of signs, are a drawing.
_LINES, _SIGNS = 3, 0.6
#: What stands in preformatted text that is code, or what a program prints.
_CODE = ("code", "kbd", "samp", "span")


def applies(page: AuditedPage) -> Iterator[Element]:
    """Preformatted texts that are no code and that nothing names."""
    for one in page.exposed(page.named("pre")):
        if not any(one.below(*_CODE)) and "class" not in one.attributes and not page.name(one):
            yield one


def check(page: AuditedPage, text: Element) -> Fault | None:
    """A fault where it is lines of signs."""
    lines = [line for line in _written(text).splitlines() if line.strip()]
    signs = [one for one in "".join(lines) if not one.isspace()]
    drawn = sum(not one.isalnum() for one in signs)
    if len(lines) >= _LINES and drawn >= _SIGNS * len(signs):
        return page.fault(text)
    return None


def _written(element: Element) -> str:
    return "".join(str(one) for one in element.contents)


RULE = AuditRule("1.1.1", applies=applies, check=check, outcome="review", at_build=False)
