"""On which line of its Markdown each element of a rendered page stands."""

from __future__ import annotations

from lxml.html import HtmlElement

from ..frontmatter.lines import Lines
from .commonmark import LINE


class Places:
    """Knows the lines of a tree's elements, and takes the marks that told them off the tree."""

    def __init__(self, tree: HtmlElement, lines: Lines) -> None:
        self.lines = lines
        self._exact: dict[HtmlElement, int] = {}
        self._near: dict[HtmlElement, int] = {}
        self._depth: dict[HtmlElement, int] = {}
        line = lines.first_line
        for node in tree.iter("*"):
            marked = node.attrib.pop(LINE, "")
            if marked.isascii() and marked.isdigit():
                line = self._exact[node] = lines.first_line + int(marked)
            self._near[node] = line
            self._depth[node] = self._depth.get(node.getparent(), 0) + 1

    def line(self, node: HtmlElement, given: str = "") -> int:
        """The line of an element; of raw HTML, the first line from there on that has the `given`
        words.
        """
        return self._exact.get(node) or self.within(node, given)

    def within(self, node: HtmlElement, given: str) -> int:
        """The first line from the element's on that has the `given` words, or the element's."""
        return self.lines.of(given, self._near[node])

    def deeper_than(self, most: int) -> int:
        """The line of the first element that stands in more than so many others; 0 where there is
        none.
        """
        deep = next((node for node, depth in self._depth.items() if depth > most), None)
        return 0 if deep is None else self.line(deep, f"<{deep.tag}")
