"""The words that one sees on a control are in its name."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ...text import tokens
from ..aria import NAMED_BY_CONTENT, OPERATED
from ..page import AuditedPage, Fault
from ..rule import AuditRule

_ROLES = sorted(NAMED_BY_CONTENT & OPERATED)


def applies(page: AuditedPage) -> Iterator[Element]:
    """What one operates that has words on it, and a name from elsewhere."""
    for one in page.with_role(*_ROLES):
        given = one.attributes
        if ("aria-label" in given or "aria-labelledby" in given) and len(tokens(_label(page, one))):
            yield one


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where the words are not in the name, one after another."""
    label, name = _label(page, element), page.name(element)
    seen, said = (" ".join(tokens(text.lower())) for text in (label, name))
    # A letter by itself, such as × written as x, is a sign.
    if f" {seen} " in f" {said} " or len(seen) < 2:
        return None
    return page.fault(element, label=label, name=name)


def _label(page: AuditedPage, element: Element) -> str:
    if element.name == "input":
        return element.attribute("value") or ""
    return page.words(element)


RULE = AuditRule("2.5.3", applies=applies, check=check, act=("2ee8b8",))
