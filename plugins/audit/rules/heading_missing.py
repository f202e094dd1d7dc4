"""A long text has headings."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule

#: So many words are read without a heading; so many are the most between two.
_FIRST, _BETWEEN = 150, 500


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault where there is none, or where very many words of paragraphs follow one."""
    headings = {*page.with_role("heading")}
    above, count = page.root, 0
    for one in page.elements:
        if one in headings:
            above, count = one, 0
        elif one.name == "p" and one not in page.hidden.unseen and not _is_entry(one):
            most = _BETWEEN if headings else _FIRST
            before, count = count, count + len(one.words.split())
            if before <= most < count:
                yield page.fault(above, count=str(most))


def _is_entry(element: Element) -> bool:
    """Whether a paragraph is one of a list or a table, which one can go through."""
    return element.parent is not None and element.parent.name in ("dd", "li", "td")


RULE = AuditRule("2.4.6", check, outcome="review", at_build=False)
