"""What looks like a heading is one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...html import Element, Text
from ..listed import listed
from ..neighbours import behind
from ..page import AuditedPage, Fault
from ..rule import AuditRule

_BOLD = frozenset(("b", "strong", "big", "font", "u"))
_ENDS = (".", ",", ";", ":", "?", "!", ")", "…")
#: What a sheet is numbered by.
_NUMBER = re.compile(r"(mẫu|biểu|phụ lục|form|annex|no\.?)( số)?:? \S*\d\S*", re.I)
#: A heading has at most so many words.
_MOST = 12


def applies(page: AuditedPage) -> Iterator[Element]:
    """Short paragraphs all in bold, that stand in no list, table, note or address."""
    for one in page.seen(page.named("p", "div")):
        is_short = len(one.contents) < 4 and _is_bold(one) and 0 < len(one.words) < 100
        if is_short and not any(above.name in _AWAY for above in one.ancestors):
            yield one


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where it is no sentence, and text follows."""
    words = element.words
    is_short = len(words.split()) <= _MOST and not words.endswith(_ENDS)
    if _NUMBER.fullmatch(words):
        return None
    after = next(iter(behind(element)), None)
    follows = isinstance(after, Element) and after.name in ("p", "ul", "ol", "div", "table")
    if is_short and follows and isinstance(after, Element) and not _is_bold(after):
        return page.fault(element, words=words)
    return None


def _is_bold(element: Element) -> bool:
    """Whether all that an element says is bold or large."""
    parts = [one for one in element.parts if not isinstance(one, Text) or one.strip()]
    only = parts[0] if len(parts) == 1 else None
    if not isinstance(only, Element):
        return False
    return only.name in _BOLD or (only.name == "span" and _is_bold(only))


_AWAY = listed("address blockquote button dd figure footer li table td th a label")
RULE = AuditRule("1.3.1", applies=applies, check=check, outcome="review", at_build=False)
