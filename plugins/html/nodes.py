"""The nodes of a page's tree: Beautiful Soup's, which know where they stand in the source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, cast

from bs4 import BeautifulSoup
from bs4.builder import HTMLTreeBuilder
from bs4.element import Comment, NavigableString, PageElement, Tag

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


class Builder(HTMLTreeBuilder):
    """What a soup must know of HTML. Nobody feeds the soup by it."""

    def __init__(self) -> None:
        super().__init__(multi_valued_attributes={}, string_containers={})

    def feed(self, markup: object) -> None:
        """Nothing: a soup begins empty."""


class _Unlinked:
    """A node without neighbours, as each is at first: most have none on one side or the other."""

    next_element: PageElement | None = None
    next_sibling: PageElement | None = None
    previous_sibling: PageElement | None = None


class Text(_Unlinked, NavigableString):
    """A text node, in pieces; `start` and `end` of the source are those of its only one, if it is
    displayed as it is written.
    """

    start = 0
    end = 0
    written: tuple[Piece, ...] | None = None

    @staticmethod
    def read(source: str, start: int, end: int) -> Text:
        """The text that stands in `source[start:end]` as it is displayed, for `append`."""
        text = str.__new__(Text, source[start:end])
        text.start, text.end = start, end
        return text

    @staticmethod
    def of(pieces: tuple[Piece, ...]) -> Text:
        """A text of some pieces."""
        text = Text("".join([piece.text for piece in pieces]))
        text.written = pieces
        return text

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """What it consists of, in order."""
        if self.written is not None:
            return self.written
        return (Piece(str(self), self.start, self.end),) if self.end else ()


class Remark(_Unlinked, Comment):
    """A comment; it stands in `source[start:end]`."""

    start = 0
    end = 0


#: What is the same for all elements: the strings that are text, and the lack of namespaces.
_STRINGS: set[type[NavigableString]] = {Text}
_NO_NAMESPACES: dict[str, str] = {}


class Element(_Unlinked, Tag):
    """An element from `start` to `end` of the source.

    `inside` is where its content begins, `named` where the name of its tag ends: 0 for an element
    that a browser adds and the source does not have.
    """

    start = 0
    named = 0
    inside = 0
    end = 0

    # What a soup would find out for each element anew is the same for all of ours.
    _ours = Builder()
    parser_class = BeautifulSoup
    namespace = None
    prefix = None
    _namespaces = _NO_NAMESPACES
    sourceline = None
    sourcepos = None
    known_xml = False
    can_be_empty_element = False
    attribute_value_list_class = _ours.attribute_value_list_class
    cdata_list_attributes = _ours.cdata_list_attributes
    preserve_whitespace_tags = _ours.preserve_whitespace_tags
    interesting_string_types = _STRINGS

    @staticmethod
    def opened(name: str, attributes: dict[str, str], start: int, inside: int) -> Element:
        """An element whose start tag has been read, without any content yet."""
        element = Element.__new__(Element)
        element.name, element.attrs, element.contents = name, {**attributes}, []
        element.start, element.inside, element.end = start, inside, inside
        if name in VOID:
            element.can_be_empty_element = True
        return element

    # A soup takes elements for the same that look the same, and looks at all that is in them.
    __eq__ = object.__eq__
    __hash__ = object.__hash__

    @property
    def attributes(self) -> dict[str, str]:
        """Its attributes; one without a value has the empty string."""
        return cast("dict[str, str]", self.attrs)

    def attribute(self, name: str) -> str | None:
        """The value of an attribute."""
        value = self.attrs.get(name)
        return value if isinstance(value, str) else None

    @property
    def parts(self) -> list[Element | Text]:
        """The elements and texts in it, in order."""
        return [one for one in self.contents if isinstance(one, (Element, Text))]

    @property
    def ancestors(self) -> Iterator[Element]:
        """The elements around it, the nearest first."""
        above = self.parent
        while isinstance(above, Element):
            yield above
            above = above.parent

    @property
    def siblings(self) -> list[Element]:
        """The elements that stand in the same one, this among them."""
        inside = self.parent.contents if self.parent else [self]
        return [one for one in inside if isinstance(one, Element)]

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


def append(node: PageElement, parent: Tag, before: PageElement) -> None:
    """Put a node that is in no tree at the end of an element; `before` is the last node of all that
    were read.
    """
    siblings = parent.contents
    node.parent, node.previous_element = parent, before
    before.next_element = node
    if siblings:
        last = siblings[-1]
        node.previous_sibling, last.next_sibling = last, node
    siblings.append(node)
