"""A page has one banner, one main part, one footer; others of a kind that share a page have names
of their own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule

#: Landmarks of which a page may have several: their elements, as messages name them, and roles.
_SEVERAL = {"nav": "navigation", "aside": "complementary", "search": "search"}
_SECTIONING = frozenset(("article", "aside", "main", "nav", "section"))


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for each of them that is missing, comes twice, or shares its name."""
    for wanted in ("header", "main", "footer"):
        found = [one for one in page.named(wanted) if wanted == "main" or _of_the_page(one)]
        if len(found) != 1:
            yield page.fault(found[1] if found else None, landmark=wanted, count=str(len(found)))
    marked = [one for one in page.elements if one.name in _SEVERAL or "role" in one.attributes]
    for kind, role in _SEVERAL.items():
        alike = [one for one in marked if one.name == kind or one.attribute("role") == role]
        names = Counter(_label(page, one) for one in alike)
        for one in alike:
            if len(alike) > 1 and (names[_label(page, one)] > 1 or not _label(page, one)):
                yield page.fault(one, landmark=kind, count=str(names[_label(page, one)]))


def _of_the_page(element: Element) -> bool:
    return not any(one.name in _SECTIONING for one in element.ancestors)


def _label(page: AuditedPage, element: Element) -> str:
    return (
        page.name(element)
        if element.attribute("aria-label") or element.attribute("aria-labelledby")
        else ""
    )


RULE = AuditRule("1.3.1", check, ours=True)
