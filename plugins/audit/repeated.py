"""What all pages of a site begin with, and where the text of a page itself begins."""

from __future__ import annotations

from collections.abc import Iterator

from ..html import Element, Text
from .page import AuditedPage
from .roles import is_tabbable

_ELEMENTS = frozenset(("aside", "header", "nav"))
_ROLES = frozenset(("banner", "complementary", "navigation"))
#: Parts of a page whose `header` or `aside` are parts of its text.
_TEXTS = frozenset(("article", "main", "section"))
_SAYING = frozenset(("audio", "canvas", "iframe", "img", "input", "select", "textarea", "video"))


def is_repeated(element: Element) -> bool:
    """Whether an element, by what it is, comes again on other pages."""
    if element.attribute("role") in _ROLES:
        return True
    inside = any(one.name in _TEXTS for one in element.ancestors)
    return element.name in _ELEMENTS and not (inside and element.name != "nav")


def repeated_first(page: AuditedPage) -> tuple[list[Element], Element | None]:
    """Return the stops of the Tab key in what all pages begin with, and the element in which the
    page's own text begins: nothing where it does not begin with such parts, or has no text.
    """
    stops: list[Element] = []
    for one in page.exposed(page.elements):
        if not _says_something(one):
            continue
        if any(is_repeated(part) for part in (one, *one.ancestors)):
            stops += [one] if is_tabbable(one) else []
        elif not _leads_within(one):
            return (stops, one) if stops else ([], None)
    return [], None


def _says_something(element: Element) -> bool:
    if element.name in _SAYING or is_tabbable(element):
        return True
    return any(isinstance(one, Text) and one.strip() for one in element.contents)


def _leads_within(element: Element) -> bool:
    """Whether it is, or is in, a link to a place on the page."""
    around: Iterator[Element] = (one for one in (element, *element.ancestors) if one.name == "a")
    return any((one.attribute("href") or "").startswith("#") for one in around)
