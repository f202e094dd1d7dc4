"""What one comes to with the Tab key says what it is."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..roles import is_tabbable, role_of
from ..rule import AuditRule

_SILENT = frozenset(("", "generic", "none", "paragraph", "presentation"))


def applies(page: AuditedPage) -> Iterator[Element]:
    """What has been put into the order of the Tab key."""
    for one in page.exposed(page.having("tabindex")):
        if is_tabbable(one) and one.name not in ("iframe", "object", "embed", "input", "body"):
            yield one


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where it has no role."""
    role = role_of(element)
    own = role or ("region" if element.name in ("section", "form") and page.name(element) else "")
    return page.fault(element, what=element.name) if own in _SILENT else None


RULE = AuditRule("4.1.2", applies=applies, check=check, outcome="review")
