"""A page's tree as a Beautiful Soup."""

from __future__ import annotations

from bs4 import BeautifulSoup
from bs4.element import Comment, NavigableString, Tag

from .nodes import Element, Remark, Text


def soup_of(root: Element) -> BeautifulSoup:
    """Return a soup of an element and all that is in it. Each attribute has one value, as it is
    written, `class` too.
    """
    soup = BeautifulSoup("", "html.parser", multi_valued_attributes=None)
    waiting: list[tuple[Element | Text | Remark, Tag]] = [(root, soup)]
    while waiting:
        node, above = waiting.pop()
        if isinstance(node, Element):
            tag = soup.new_tag(node.name, attrs={**node.attributes})
            above.append(tag)
            waiting += [(one, tag) for one in node.contents[::-1]]
        else:
            above.append((Comment if isinstance(node, Remark) else NavigableString)(node))
    return soup
