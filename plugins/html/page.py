"""A written page, parsed once."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from typing import TYPE_CHECKING

from .nodes import Element, Remark
from .outline import Outline, outline_of
from .tree import parse

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

    from .soup import Selectable

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
#: Where an element names what it leads to or loads.
_ADDRESSES = {
    "a": "href",
    "area": "href",
    "link": "href",
    "img": "src",
    "script": "src",
    "audio": "src",
    "video": "src",
    "source": "src",
    "track": "src",
    "iframe": "src",
    "form": "action",
    "use": "href",
}
#: A picture of the site's own: an address without scheme, query or fragment.
_PICTURE = re.compile(rb'<img\b[^>]*?\bsrc="([^"?#:]+)"')


@dataclass(frozen=True)
class WrittenPage:
    """A page as it was written: its source, the tree of what is in it, its comments in order."""

    source: str
    root: Element
    remarks: tuple[Remark, ...]

    @staticmethod
    def parse(given: bytes) -> WrittenPage:
        """Read a page's bytes: UTF-8, or where they are not, as the page declares. Never raises."""
        return WrittenPage.of(decode(given))

    @staticmethod
    def of(source: str) -> WrittenPage:
        """Read a page, or a piece of one, that is text already."""
        tree = parse(source)
        page = WrittenPage(source, tree.root, tuple(tree.remarks))
        page.__dict__["elements"] = tuple(tree.elements)
        return page

    @property
    def soup(self) -> BeautifulSoup:
        """The tree as it is now, as a Beautiful Soup of its own."""
        from .soup import soup_of  # few ask for one

        return soup_of(self.root)

    @cached_property
    def _selectable(self) -> Selectable:
        from .soup import Selectable

        return Selectable(self.root)

    def select(self, selector: str) -> Element | None:
        """The first element that a CSS selector means; none where it means none, or is none."""
        return self._selectable.first(selector)

    def changed(self) -> None:
        """Forget what was looked up: the tree has been changed."""
        for name in ("elements", "attributes", "_by_name", "by_id", "outline", "_selectable"):
            self.__dict__.pop(name, None)

    def discard(self) -> None:
        """Let go of the tree at once, when nobody needs it any more. Its elements know one another:
        Python by itself would find out only later, by looking through all that it has.
        """
        for element in self.root.walk():
            element.parent = None

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """All elements in order, without those that a `template` holds back."""
        found, waiting = list[Element](), [self.root]
        while waiting:
            element = waiting.pop()
            found.append(element)
            if element.contents and element.name != "template":
                waiting += [one for one in element.contents[::-1] if isinstance(one, Element)]
        return tuple(found)

    @cached_property
    def attributes(self) -> tuple[tuple[Element, str, str], ...]:
        """Each attribute of an element, in order: the element, the name, the value."""
        return tuple(
            (element, name, value)
            for element in self.elements
            for name, value in element.attributes.items()
        )

    @cached_property
    def _by_name(self) -> dict[str, list[Element]]:
        found: dict[str, list[Element]] = {}
        for one in self.elements:
            found.setdefault(one.name, []).append(one)
        return found

    def named(self, *names: str) -> Iterator[Element]:
        """The elements with these names, in order."""
        if len(names) == 1:
            return iter(self._by_name.get(names[0], ()))
        wanted = frozenset(names)
        return (one for one in self.elements if one.name in wanted)

    @cached_property
    def by_id(self) -> dict[str, Element]:
        """The element of each id; where several have one, the first."""
        found: dict[str, Element] = {}
        for one in self.elements:
            if key := one.attribute("id"):
                found.setdefault(key, one)
        return found

    @property
    def lang(self) -> str:
        """The language that the page names; empty where it names none."""
        return self.root.attribute("lang") or ""

    @property
    def title(self) -> str:
        """The words of its title."""
        return next((one.words for one in self.named("title")), "")

    @property
    def main(self) -> Element | None:
        """Its main part."""
        return next(self.named("main"), None)

    @property
    def content(self) -> Element:
        """Its main part; of a page without one, its body."""
        return self.main or next(self.named("body"), self.root)

    @cached_property
    def outline(self) -> Outline:
        """Its content as sections of plain text."""
        return outline_of(self.content)

    @property
    def headings(self) -> list[Element]:
        """Its headings, in order."""
        return [one for one in self.elements if one.name in _HEADINGS]

    def links(self) -> Iterator[tuple[Element, str, str]]:
        """Each element that leads somewhere or loads something, with its attribute and the address
        in it.
        """
        for one in self.elements:
            name = _ADDRESSES.get(one.name)
            address = one.attribute(name) if name else None
            if name and address is not None:
                yield one, name, address


def decode(given: bytes) -> str:
    """Return the text of a page's bytes: UTF-8, or where they are not, as a mark at their beginning
    or a `meta` element declares, at last as browsers take what declares nothing.
    """
    given = given.removeprefix(codecs.BOM_UTF8)
    try:
        return given.decode()
    except UnicodeDecodeError:
        from bs4.dammit import EncodingDetector  # few pages are not UTF-8

        rest, marked = EncodingDetector.strip_byte_order_mark(given)
        declared = marked or EncodingDetector.find_declared_encoding(given, is_html=True)
        try:
            return rest.decode(declared or "windows-1252", "replace")
        except LookupError:
            return rest.decode("windows-1252", "replace")


def main_source(given: bytes) -> bytes:
    """Return the part of a page's bytes that has its main part in it, or all: enough to know
    whether something changed there, without reading the page.
    """
    start, end = given.find(b"<main"), given.rfind(b"</main")
    return given[start : end + len(b"</main>")] if 0 <= start < end else given


def picture_addresses(given: bytes) -> list[str]:
    """The addresses of a site's own pictures that a page's bytes show, as they are written there,
    without reading the page.
    """
    found = dict.fromkeys(_PICTURE.findall(given))
    return [unescape(address.decode("utf-8", "replace")) for address in found]
