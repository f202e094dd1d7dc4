"""A page's tree as a Beautiful Soup."""

from __future__ import annotations

from bs4 import BeautifulSoup
from bs4.element import Comment, NavigableString, Tag
from soupsieve import SelectorSyntaxError

from .nodes import Element, Remark, Text


def soup_of(root: Element, elements: dict[int, Element] | None = None) -> BeautifulSoup:
    """Return a soup of an element and all that is in it. Each attribute has one value, as it is
    written, `class` too. `elements` gets the element of each tag, by the tag's `id`.
    """
    soup = BeautifulSoup("", "html.parser", multi_valued_attributes=None)
    waiting: list[tuple[Element | Text | Remark, Tag]] = [(root, soup)]
    while waiting:
        node, above = waiting.pop()
        if isinstance(node, Element):
            tag = soup.new_tag(node.name, attrs={**node.attributes})
            above.append(tag)
            if elements is not None:
                elements[id(tag)] = node
            waiting += [(one, tag) for one in node.contents[::-1]]
        else:
            above.append((Comment if isinstance(node, Remark) else NavigableString)(node))
    return soup


class Selectable:
    """Finds elements by CSS selectors."""

    def __init__(self, root: Element) -> None:
        self._elements: dict[int, Element] = {}
        self._soup = soup_of(root, self._elements)

    def first(self, selector: str) -> Element | None:
        """The first element that a selector means; none where it means none, or cannot be read."""
        try:
            found = self._soup.select_one(selector)
        except (SelectorSyntaxError, ValueError, NotImplementedError):
            return None
        return self._elements[id(found)] if found else None
