"""Parts of lists stand in lists, and nothing else does."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule

_PARENTS = {
    "li": ("ul", "ol", "menu"),
    "dt": ("dl", "div"),
    "dd": ("dl", "div"),
}
#: What may stand in a list beside its parts.
_SILENT = frozenset(("script", "template", "style"))


def applies(page: AuditedPage) -> Iterator[Element]:
    """Entries of lists, and lists; what has a role of its own is judged by that."""
    for name in ("li", "dt", "dd", "ul", "ol"):
        for one in page.exposed(page.named(name)):
            if one.attribute("role") in (None, "list", "listitem"):
                yield one


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where an entry is in no list, or something else right in one."""
    parent = element.parent
    if element.name in _PARENTS:
        within = parent is not None and parent.name in _PARENTS[element.name]
        within = within or (parent is not None and parent.attribute("role") == "list")
        return None if within else page.fault(element, what=element.name)
    for one in element.parts:
        is_part = isinstance(one, Element) and (one.name == "li" or one.name in _SILENT)
        if not is_part and (isinstance(one, Element) or one.strip()):
            return page.fault(element, what=one.name if isinstance(one, Element) else one.strip())
    return None


RULE = AuditRule("1.3.1", applies=applies, check=check)
