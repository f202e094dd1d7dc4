"""The nodes of a page's tree, which know where they stand in the source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

#: Elements without content.
VOID = frozenset(
    (
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    )
)
#: Elements whose text is no text of the page.
UNREAD = frozenset(("script", "style", "template"))


class Piece(NamedTuple):
    """Text as displayed, and where it stands: `source[start:end]`.

    A character reference is a piece of its own; all others are in the source as they are displayed.
    """

    text: str
    start: int
    end: int


class Text(str):
    """A text node, in pieces, from `start` to `end` of the source. `written` are its pieces where
    it is not displayed as it is written.
    """

    __slots__ = ("end", "start", "written")

    start: int
    end: int
    written: tuple[Piece, ...] | None

    @staticmethod
    def read(source: str, start: int, end: int) -> Text:
        """The text that stands in `source[start:end]` as it is displayed."""
        text = Text(source[start:end])
        text.start, text.end, text.written = start, end, None
        return text

    @staticmethod
    def of(pieces: tuple[Piece, ...]) -> Text:
        """A text of some pieces, of one at least."""
        text = Text("".join([piece.text for piece in pieces]))
        text.start, text.end, text.written = pieces[0].start, pieces[-1].end, pieces
        return text

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """What it consists of, in order."""
        return self.written or (Piece(str(self), self.start, self.end),)


class Remark(str):
    """A comment; it stands in `source[start:end]`."""

    __slots__ = ("end", "start")

    start: int
    end: int


class Element:
    """An element from `start` to `end` of the source.

    `inside` is where its content begins, `named` where the name of its tag ends: 0 for an element
    that a browser adds and the source does not have. Of its attributes one without a value has the
    empty string; `give` changes one, since elements that are written alike share them.
    """

    __slots__ = ("attributes", "contents", "end", "inside", "name", "named", "parent", "start")

    def __init__(
        self,
        name: str,
        attributes: dict[str, str],
        parent: Element | None,
        start: int,
        named: int,
        inside: int,
    ) -> None:
        """An element whose start tag has been read, without any content yet."""
        self.name = name
        self.attributes = attributes
        self.contents: list[Element | Text | Remark] = []
        self.parent = parent
        self.start = start
        self.named = named
        self.inside = self.end = inside

    def attribute(self, name: str) -> str | None:
        """The value of an attribute."""
        return self.attributes.get(name)

    def give(self, name: str, value: str) -> None:
        """Give an attribute a value."""
        self.attributes = {**self.attributes, name: value}

    @property
    def parts(self) -> list[Element | Text]:
        """The elements and texts in it, in order."""
        return [one for one in self.contents if not isinstance(one, Remark)]

    @property
    def ancestors(self) -> Iterator[Element]:
        """The elements around it, the nearest first."""
        above = self.parent
        while above is not None:
            yield above
            above = above.parent

    @property
    def siblings(self) -> list[Element]:
        """The elements that stand in the same one, this among them."""
        inside = self.parent.contents if self.parent else [self]
        return [one for one in inside if isinstance(one, Element)]

    def take_out(self) -> None:
        """Take it out of the element that it stands in."""
        if self.parent is not None:
            self.parent.contents = [one for one in self.parent.contents if one is not self]
            self.parent = None

    def walk(self) -> Iterator[Element]:
        """This element and all below it, in order."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            if element.contents:
                waiting += [one for one in element.contents[::-1] if isinstance(one, Element)]

    def below(self, *names: str) -> Iterator[Element]:
        """The elements below this one that have one of the names."""
        return (one for one in self.walk() if one.name in names and one is not self)

    def texts(self) -> list[str]:
        """Each text in it, in order, without those of scripts, styles and templates."""
        found, waiting = list[str](), self.contents[::-1]
        while waiting:
            node = waiting.pop()
            if isinstance(node, Text):
                found.append(node)
            elif isinstance(node, Element) and node.name not in UNREAD:
                waiting += node.contents[::-1]
        return found

    @property
    def words(self) -> str:
        """All text in it, white space as single blanks."""
        return " ".join("".join(self.texts()).split())
