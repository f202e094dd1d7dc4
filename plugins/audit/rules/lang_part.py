"""The language that a part of a page names is one that there is."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element, Text
from ..language_codes import is_language
from ..page import AuditedPage, Fault
from ..rule import AuditRule


def applies(page: AuditedPage) -> Iterator[Element]:
    """What names a language for words of its own."""
    for one in page.having("lang"):
        if one is not page.root and one.attributes["lang"] and _says_something(page, one):
            yield one


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where its code is none."""
    given = element.attributes["lang"]
    return None if is_language(given) else page.fault(element, given=given)


def _says_something(page: AuditedPage, element: Element) -> bool:
    """Whether words are of the language that an element names, and of no nearer one."""
    waiting = [element]
    while waiting:
        one = waiting.pop()
        if one.attribute("alt"):
            return True
        for part in one.parts:
            if isinstance(part, Text):
                if part.strip() and one not in page.hidden.unseen:
                    return True
            elif "lang" not in part.attributes:
                waiting.append(part)
    return False


RULE = AuditRule("3.1.2", applies=applies, check=check, act=("de46e4",))
