"""A piece of HTML as a tree that knows where each part stands in the source."""
from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))


@dataclass(frozen=True)
class Piece:
    """Text as displayed; it stands in `source[start:end]`. A character reference is a piece of its own."""

    text: str
    start: int
    end: int


@dataclass
class Node:
    """An element from `start` to `end`; `named` is where its tag's name ends, `inside` where its content begins."""

    tag: str
    attributes: dict[str, str]
    start: int
    named: int
    inside: int
    end: int = 0
    children: list[Node | Piece] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        """This element and all below it."""
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.walk()

    def find(self, *tags: str) -> Iterator[Node]:
        """The elements below this one that have one of the tags."""
        return (node for node in self.walk() if node.tag in tags and node is not self)

    @property
    def text(self) -> str:
        """All text in it, blanks as one."""
        return " ".join("".join(self.pieces()).split())

    def pieces(self) -> Iterator[str]:
        """The text of each piece."""
        for child in self.children:
            yield from (child.text,) if isinstance(child, Piece) else child.pieces()


def parse(source: str) -> Node:
    """Return the tree of a piece of HTML. End tags that nothing opened are passed over."""
    return _Reader(source).root


class _Reader(HTMLParser):
    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self.lines = [0]
        for line in source.split("\n"):  # what getpos counts
            self.lines.append(self.lines[-1] + len(line) + 1)
        self.source = source
        self.root = Node("", {}, 0, 0, 0, len(source))
        self.open = [self.root]
        self.feed(source)
        self.close()
        for left in self.open[1:]:
            left.end = len(source)

    @property
    def here(self) -> int:
        line, column = self.getpos()
        return self.lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        start = self.here
        inside = start + len(self.get_starttag_text() or "")
        node = Node(tag, {name: value or "" for name, value in attrs}, start, start + 1 + len(tag), inside, inside)
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if all(node.tag != tag for node in self.open[1:]):
            return
        end = self.source.find(">", self.here) + 1
        while True:
            node = self.open.pop()
            node.end = end if node.tag == tag else self.here
            if node.tag == tag:
                return

    def handle_data(self, data: str) -> None:
        self._piece(data, len(data))

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name}")

    def _reference(self, written: str) -> None:
        closed = self.source.startswith(";", self.here + len(written))
        self._piece(html.unescape(written + ";"), len(written) + closed)

    def _piece(self, text: str, length: int) -> None:
        self.open[-1].children.append(Piece(text, self.here, self.here + length))
