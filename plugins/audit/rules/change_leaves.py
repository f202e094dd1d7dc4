"""Choosing or coming near does not lead away."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule

_LEAVES = re.compile(r"\blocation\b|\.submit\(|window\.open|history\.")


def applies(page: AuditedPage) -> Iterable[Element]:
    """What runs something when one chooses, or comes to it."""
    return dict.fromkeys(page.seen(page.having("onchange", "oninput", "onfocus")))


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where that leads away, or sends a form."""
    for name in ("onchange", "oninput", "onfocus"):
        if _LEAVES.search(element.attributes.get(name, "")):
            return page.fault(element, attribute=name)
    return None


RULE = AuditRule("3.2.2", applies=applies, check=check)
