"""HTML as a Beautiful Soup tree in which everything knows where it stands in the source."""

from __future__ import annotations

from typing import NamedTuple

from bs4 import BeautifulSoup
from bs4.element import PageElement
from bs4.element import Tag as SoupTag

from . import nesting
from .nodes import VOID, Builder, Element, Remark, Text, append
from .tags import Tag, comment, end_tag, pieces, start_tag, text_end

#: Elements whose content is text, whatever signs are in it: with character references, and without.
_PLAIN = frozenset(("title", "textarea"))
_RAW = frozenset(("script", "style"))
#: Elements that all of a page belongs to.
_OUTERMOST = frozenset(("html", "body", ""))
#: What stands in no source where a tag begins.
_NEVER = ">"


class Tree(NamedTuple):
    """A parsed source, and the `html` element that is its root."""

    soup: BeautifulSoup
    root: Element


def parse(source: str) -> Tree:
    """Parse a page or a piece of one, as a browser would: what is left out (`html`, `body`, end
    tags) is added, end tags that nothing opened are passed over, and a tag that the source does not
    end is left out. Never raises.
    """
    reader = _Reader(source)
    reader.read()
    reader.finish()
    return Tree(reader.soup, reader.root)


class _Reader:
    """Reads a source from its beginning to its end, and builds the tree on the way.

    `place` is where the tag begins that is being read, `last` the node that was read last,
    `expected` the end tag that closes the last element which is open.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self.place = 0
        self.soup = BeautifulSoup("", builder=Builder(), element_classes={SoupTag: Element})
        self.last: PageElement = self.soup
        self.stack: list[Element] = []
        self.names: list[str] = []  # of the stack
        self.expected = ""
        self.spans: list[tuple[int, int]] = []  # of the text since the last tag
        self.templates = self.foreign = 0
        self.body: Element | None = None
        self.head: Element | None = None
        self.root = self._open("html", {}, 0, 0)

    def read(self) -> None:
        """Read the whole source."""
        source, at = self.source, 0
        while (begin := source.find("<", at)) >= 0:
            if at < begin:
                self._text(at, begin)
            self.place = begin
            if source.startswith(self.expected, begin):
                at = begin + len(self.expected)
                self._close_last(at)
            elif source.startswith("/", begin + 1):
                at = self._end(begin)
            else:
                at = self._markup(source[begin + 1 : begin + 2], begin)
        if at < len(source):
            self._text(at, len(source))

    def _markup(self, sign: str, begin: int) -> int:
        """Read what a `<` begins, with the sign behind it, but for end tags; return where it
        ends.
        """
        if sign.isascii() and sign.isalpha():
            tag = start_tag(self.source, begin)
            return self._start(tag, begin) if tag else len(self.source)
        if sign in ("!", "?") and sign:
            return self._comment(begin)
        self._text(begin, begin + 1)
        return begin + 1

    def _start(self, tag: Tag, start: int) -> int:
        name, attributes, named, end, closed = tag
        if name == "html" or (name == "body" and self.body) or (name == "head" and self.head):
            self._merge(tag, start)
            return end
        self._make_room(name)
        element = self._open(name, attributes, start, end)
        element.named = named
        # Only in drawings and formulas does a slash close an element.
        if name in VOID or (closed and self.foreign):
            self._close(len(self.stack) - 1, end)
        elif (name in _RAW or name in _PLAIN) and not self.foreign:
            return self._content(element)
        return end

    def _content(self, element: Element) -> int:
        """Read the content of an element that is all text; return where its end tag begins."""
        begin, end = element.inside, text_end(self.source, element.inside, element.name)
        if begin < end and element.name in _PLAIN:
            self.spans.append((begin, end))
        elif begin < end:
            self._put(Text.read(self.source, begin, end))
        return end

    def _merge(self, tag: Tag, start: int) -> None:
        """A second tag of what a page has once gives it the attributes that it lacks."""
        name = tag.name
        element = self.root if name == "html" else self.body if name == "body" else self.head
        if element is None:
            return
        for key, value in tag.attributes.items():
            element.attrs.setdefault(key, value)
        if not element.named:
            element.start, element.inside, element.named = start, tag.end, tag.named

    def _make_room(self, name: str) -> None:
        """Open what the source leaves out before an element, close what the element ends."""
        if self.body is None and not self.templates and not self.foreign:
            if name in nesting.HEAD_ONLY and self.head is None:
                self._open("head", {}, self.place, self.place)
            elif name not in nesting.HEAD and name not in ("head", "frameset"):
                self._begin_body(name)
        lowest = nesting.ended_by(name, self.names)
        if lowest is not None:
            self._close(lowest, self.place)

    def _begin_body(self, name: str = "") -> None:
        """Open the page's body, unless the tag does."""
        if "head" in self.names:
            self._close(self.names.index("head"), self.place)
        if name != "body":
            self._open("body", {}, self.place, self.place)

    def _end(self, start: int) -> int:
        sign = self.source[start + 2 : start + 3]
        if sign == ">":
            return start + 3
        if not (sign.isascii() and sign.isalpha()):
            return self._comment(start)
        tag = end_tag(self.source, start)
        if tag is None:
            return len(self.source)
        name, end = tag
        if name in _OUTERMOST:
            element = self.root if name == "html" else self.body
            if element is not None:
                self._flush()
                element.end = end
            return end
        opened = nesting.opened_by(name, self.names)
        if opened is not None:
            if opened + 1 < len(self.stack):
                self._close(opened + 1, start)
            self._close(opened, end)
        return end

    def _comment(self, start: int) -> int:
        said, end = comment(self.source, start)
        if self.source[start : start + 9].lower() != "<!doctype":
            self._flush()
            remark = Remark(said)
            remark.start, remark.end = start, end
            self._put(remark)
        return end

    def _text(self, start: int, end: int) -> None:
        if self.body is None and self.names[-1] in ("html", "head"):
            self.place = start
            if self.source[start:end].strip():
                self._begin_body()
        self.spans.append((start, end))

    def _flush(self) -> None:
        """Put the text since the last tag into the tree."""
        spans = self.spans
        if not spans:
            return
        self.spans = []
        start, end = spans[0]
        if len(spans) == 1 and self.source.find("&", start, end) < 0:
            text = Text.read(self.source, start, end)
            append(text, self.stack[-1], self.last)
            self.last = text
        else:
            found = [piece for span in spans for piece in pieces(self.source, *span)]
            self._put(Text.of(tuple(found)))

    def _put(self, node: PageElement) -> None:
        append(node, self.stack[-1], self.last)
        self.last = node

    def _open(self, name: str, attributes: dict[str, str], start: int, inside: int) -> Element:
        if self.spans:
            self._flush()
        element = Element.opened(name, attributes, start, inside)
        append(element, self.stack[-1] if self.stack else self.soup, self.last)
        self.last = element
        self.stack.append(element)
        self.names.append(name)
        self._expect(name)
        if name == "template":
            self.templates += 1
        elif name in nesting.FOREIGN:
            self.foreign += 1
        elif name == "body":
            self.body = element
        elif name == "head" and self.body is None:
            self.head = element
        return element

    def _close(self, lowest: int, end: int) -> None:
        """Close the elements from a place of the stack on."""
        while len(self.stack) > lowest:
            self._close_last(end)

    def _close_last(self, end: int) -> None:
        """Close the last element that is open."""
        if self.spans:
            self._flush()
        name = self.names.pop()
        self.stack.pop().end = end
        if name == "template":
            self.templates -= 1
        elif name in nesting.FOREIGN:
            self.foreign -= 1
        self._expect(self.names[-1] if self.names else "")

    def _expect(self, name: str) -> None:
        # The two outermost stay open: what follows their end tags belongs to them all the same.
        self.expected = _NEVER if name in _OUTERMOST else f"</{name}>"

    def finish(self) -> None:
        """Close what the source leaves open."""
        ends = {id(one): one.end for one in (self.root, self.body) if one and one.end > one.inside}
        left_open = self.stack[:]
        self._close(0, len(self.source))
        for element in left_open:
            element.end = ends.get(id(element), element.end)
