"""A label belongs to a field."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..names import LABELLED
from ..page import AuditedPage, Fault
from ..rule import AuditRule


def applies(page: AuditedPage) -> Iterator[Element]:
    """Labels with words that refer to no id; those that refer to a wrong one have their rule."""
    for one in page.seen(page.named("label")):
        if not one.attribute("for") and one.words:
            yield one


def check(page: AuditedPage, label: Element) -> Fault | None:
    """A fault where none is in it, nor refers to it."""
    key = label.attribute("id")
    referred = (one.attributes["aria-labelledby"].split() for one in page.having("aria-labelledby"))
    if any(label.below(*LABELLED)) or (key and any(key in keys for keys in referred)):
        return None
    return page.fault(label, label=label.words)


RULE = AuditRule("1.3.1", applies=applies, check=check, outcome="review", at_build=False)
