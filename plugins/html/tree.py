"""HTML as a tree in which everything knows where it stands in the source."""

from __future__ import annotations

from typing import NamedTuple

from . import nesting
from .nodes import VOID, Element, Remark, Text
from .tags import Tag, comment, complete_tag, end_tag, pieces, start_tag, text_end

#: Elements whose content is text, whatever signs are in it: with character references, and without.
_PLAIN = frozenset(("title", "textarea"))
_RAW = frozenset(("script", "style"))
#: Elements that all of a page belongs to.
_OUTERMOST = frozenset(("html", "body"))
#: Elements of which a page has one.
_ONCE = frozenset(("html", "head", "body"))
#: Elements of which something depends on whether they are open.
_NOTED = _ONCE | nesting.FOREIGN | {"template"}
#: What stands in no source where a tag begins.
_NEVER = ">"
_NO_ATTRIBUTES: dict[str, str] = {}


class Tree(NamedTuple):
    """A parsed source: the `html` element that is its root, all elements in order, without those
    that a `template` holds back, and all comments.
    """

    root: Element
    elements: list[Element]
    remarks: list[Remark]


def parse(source: str) -> Tree:
    """Parse a page or a piece of one, as a browser would: what is left out (`html`, `body`, end
    tags) is added, end tags that nothing opened are passed over, and a tag that the source does not
    end is left out. Never raises.
    """
    reader = _Reader(source)
    reader.read()
    reader.finish()
    return Tree(reader.root, reader.elements, reader.remarks)


class _Reader:
    """Reads a source from its beginning to its end, and builds the tree on the way.

    `place` is where the last thing begins that a page need not have, `expected` the end tags of the
    elements that are open. `text` is the text that was read last, while more of it may follow;
    `more` is where that stands, and `within` the element that it is in.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self.place = 0
        self.stack: list[Element] = []
        self.names: list[str] = []  # of the stack
        self.expected = list[str]()
        self.text: Text | None = None
        self.more: list[tuple[int, int]] = []
        self.templates = self.foreign = 0
        self.body: Element | None = None
        self.head: Element | None = None
        self.elements: list[Element] = []
        self.remarks: list[Remark] = []
        self.root = self.within = Element("html", _NO_ATTRIBUTES, None, 0, 0, 0)
        self._open(self.root)

    def read(self) -> None:
        """Read the whole source."""
        source, at, expected = self.source, 0, self.expected
        while (begin := source.find("<", at)) >= 0:
            if at < begin:
                self._text(at, begin)
            if source.startswith(expected[-1], begin):
                at = begin + len(expected[-1])
                self._close_last(at)
            elif source.startswith("/", begin + 1):
                at = self._end(begin)
            elif tag := complete_tag(source[begin : source.find(">", begin) + 1]):
                at = self._start(tag, begin)
            else:
                at = self._markup(source[begin + 1 : begin + 2], begin)
        if at < len(source):
            self._text(at, len(source))

    def _markup(self, sign: str, begin: int) -> int:
        """Read what a `<` begins, with the sign behind it, but for end tags and for start tags that
        are written as most are; return where it ends.
        """
        if sign.isascii() and sign.isalpha():
            tag = start_tag(self.source, begin)
            return self._start(tag, begin) if tag else len(self.source)
        if sign in ("!", "?") and sign:
            return self._comment(begin)
        self._text(begin, begin + 1)
        return begin + 1

    def _start(self, tag: Tag, start: int) -> int:
        name, attributes, named, length, closed = tag
        end = start + length
        if self.body is None or name in _ONCE:
            if name == "html" or (name == "body" and self.body) or (name == "head" and self.head):
                self._merge(tag, start)
                return end
            self._begin(name, start)
        if name in nesting.ENDS:
            lowest = nesting.ended_by(name, self.names)
            if lowest is not None:
                self._close(lowest, start)
        element = Element(name, attributes, self.stack[-1], start, start + named, end)
        self.stack[-1].contents.append(element)
        self._open(element)
        # Only in drawings and formulas does a slash close an element.
        if name in VOID or (closed and self.foreign):
            self._close_last(end)
        elif (name in _RAW or name in _PLAIN) and not self.foreign:
            return self._content(element)
        return end

    def _content(self, element: Element) -> int:
        """Read the content of an element that is all text; return where its end tag begins."""
        begin, end = element.inside, text_end(self.source, element.inside, element.name)
        if begin < end:
            raw = element.name in _RAW
            read = Text.read(self.source, begin, end) if raw else self._read_text(begin, end)
            element.contents.append(read)
        return end

    def _merge(self, tag: Tag, start: int) -> None:
        """A second tag of what a page has once gives it the attributes that it lacks."""
        name = tag.name
        element = self.root if name == "html" else self.body if name == "body" else self.head
        if element is None:
            return
        known = element.attributes
        element.attributes = known | {k: v for k, v in tag.attributes.items() if k not in known}
        if not element.named:
            element.start, element.named = start, start + tag.named
            element.inside = start + tag.length

    def _begin(self, name: str, start: int) -> None:
        """Open what the source leaves out before an element of a page without a body."""
        self.place = start
        if self.body is None and not self.templates and not self.foreign:
            if name in nesting.HEAD_ONLY and self.head is None:
                self._add("head")
            elif name not in nesting.HEAD and name not in ("head", "frameset"):
                self._begin_body(name)

    def _begin_body(self, name: str = "") -> None:
        """Open the page's body, unless the tag does."""
        if "head" in self.names:
            self._close(self.names.index("head"), self.place)
        if name != "body":
            self._add("body")

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
                self._end_text()
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
            self._end_text()
            remark = Remark(said)
            remark.start, remark.end = start, end
            self.stack[-1].contents.append(remark)
            self.remarks.append(remark)
        return end

    def _text(self, start: int, end: int) -> None:
        if self.body is None and self.names[-1] in ("html", "head"):
            self.place = start
            if self.source[start:end].strip():
                self._begin_body()
        contents = self.stack[-1].contents
        if contents and contents[-1] is self.text:
            self.more.append((start, end))
            self.within = self.stack[-1]
            return
        if self.more:
            self._end_text()
        self.text = self._read_text(start, end)
        contents.append(self.text)

    def _read_text(self, start: int, end: int) -> Text:
        if self.source.find("&", start, end) < 0:
            return Text.read(self.source, start, end)
        return Text.of(tuple(pieces(self.source, start, end)))

    def _end_text(self) -> None:
        """Put what followed the last text to it: no more of it follows."""
        if self.text is not None and self.more:
            found = [*self.text.pieces]
            for start, end in self.more:
                found += pieces(self.source, start, end)
            contents = self.within.contents
            place = max(place for place, one in enumerate(contents) if one is self.text)
            contents[place] = Text.of(tuple(found))
            self.more.clear()
        self.text = None

    def _add(self, name: str) -> None:
        """Open an element that the source does not have."""
        element = Element(name, _NO_ATTRIBUTES, self.stack[-1], self.place, 0, self.place)
        self.stack[-1].contents.append(element)
        self._open(element)

    def _open(self, element: Element) -> None:
        name = element.name
        if not self.templates:
            self.elements.append(element)
        self.stack.append(element)
        self.names.append(name)
        self.expected.append(f"</{name}>")
        if name in _NOTED:
            self._note(element)

    def _note(self, element: Element) -> None:
        """Note that an element is open."""
        name = element.name
        if name in _OUTERMOST:
            # They stay open: what follows their end tags belongs to them all the same.
            self.expected[-1] = _NEVER
        if name == "template":
            self.templates += 1
        elif name in nesting.FOREIGN:
            self.foreign += 1
        elif name == "body":
            self.body = element
        elif name == "head" and self.body is None:
            self.head = element

    def _close(self, lowest: int, end: int) -> None:
        """Close the elements from a place of the stack on."""
        while len(self.stack) > lowest:
            self._close_last(end)

    def _close_last(self, end: int) -> None:
        """Close the last element that is open."""
        name = self.names.pop()
        self.expected.pop()
        self.stack.pop().end = end
        if name == "template":
            self.templates -= 1
        elif name in nesting.FOREIGN:
            self.foreign -= 1

    def finish(self) -> None:
        """Close what the source leaves open."""
        self._end_text()
        ends = {id(one): one.end for one in (self.root, self.body) if one and one.end > one.inside}
        left_open = self.stack[:]
        self._close(0, len(self.source))
        for element in left_open:
            element.end = ends.get(id(element), element.end)
