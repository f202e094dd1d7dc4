"""What a question is about, as a fingerprint that is another one as soon as that has changed."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from ...html import Element, WrittenPage
from ...run import paths
from ..finding import file_of
from ..fingerprint import PageElements

#: What says of an element what it shows and where it leads.
_TELLING = ("role", "type", "name", "for", "alt", "title", "aria-label", "lang")
_PICTURES = ("img", "source", "video", "audio", "object")
_LARGEST_PICTURE = 50_000_000


class Subjects:
    """What stands for the subjects of questions in a folder of pages."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.elements = PageElements(folder)
        self._files: dict[str, bytes] = {}

    def of(self, question: str, page: str, selector: str) -> str:
        """What stands for an element of a page, or for what the page says where the question is of
        all of it or no element is found: 16 hexadecimal digits.
        """
        element = self.elements.find(page, selector)
        if element is None or element.name in ("html", "body", "main"):
            written = self.elements.page(page)
            said = written.outline.text if written else page
            return digest(question, page, selector if element is None else "", said)
        return digest(question, *self.parts(element, page))

    def parts(self, element: Element, page: str) -> list[str]:
        """All that an element shows: its name, its telling attributes, its words, its pictures."""
        values = [f"{name}={element.attribute(name) or ''}" for name in _TELLING]
        if href := element.attribute("href"):
            values.append(target(page, href))
        pictures = [
            self.picture(page, one.attribute("src") or "")
            for one in element.walk()
            if one.name in _PICTURES and one.attribute("src")
        ]
        return [element.name, *values, element.words, *pictures]

    def picture(self, page: str, address: str) -> str:
        """What stands for a file that a page shows; the address, where it is not in the folder."""
        place = target(page, address).partition("?")[0].lstrip("/")
        if place not in self._files:
            try:
                content = paths.read(self.folder, place, _LARGEST_PICTURE, own=True)
            except paths.Refused:
                content = address.encode()
            self._files[place] = blake2b(content, digest_size=8).hexdigest().encode()
        return self._files[place].decode()


def leads_elsewhere(href: str) -> bool:
    """Whether a link leads to another page, and not to a place of this one or to a person."""
    return bool(href) and not href.startswith(("#", "mailto:", "tel:"))


def target(page: str, href: str) -> str:
    """Where a link of a page leads: the address from the root where that is on the same host."""
    if ":" in href.partition("/")[0] or href.startswith("//"):
        return href
    place = normpath(join("/", dirname(file_of(page)), unquote(href.partition("#")[0])))
    return place.removesuffix("index.html")


def digest(*parts: str) -> str:
    """Texts as 16 hexadecimal digits."""
    return blake2b("\0".join(parts).encode(), digest_size=8).hexdigest()


def title_of(written: WrittenPage) -> str:
    """What a page is called: its main heading, or its title."""
    heading = next((one.words for one in written.headings if one.name == "h1"), "")
    return heading or written.title
