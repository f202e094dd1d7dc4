"""Each row of a table is one, not a line among others in a tall cell."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule

#: So many lines in two cells side by side are rows.
_LEAST = 2


def applies(page: AuditedPage) -> Iterator[Element]:
    """Rows of tables."""
    return page.exposed(page.named("tr"))


def check(page: AuditedPage, row: Element) -> Fault | None:
    """A fault where two of its cells have the same number of lines that breaks divide."""
    breaks = [len([*cell.below("br")]) for cell in row.below("td")]
    alike = any(count >= _LEAST and breaks.count(count) > 1 for count in breaks)
    return page.fault(row, count=str(max(breaks) + 1)) if alike else None


RULE = AuditRule("1.3.1", applies=applies, check=check, outcome="review", at_build=False)
