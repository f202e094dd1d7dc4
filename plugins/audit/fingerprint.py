"""What stands for a fault from one audit to the next: its rule and its element, wherever that is
now and whatever classes it has.
"""

from __future__ import annotations

import re
from hashlib import blake2b
from pathlib import Path

from ..html import Element, WrittenPage
from ..run import paths
from ..run.last_output import LARGEST_PAGE
from .finding import Finding, file_of

#: What says of an element which one it is.
_TELLING = ("id", "role", "type", "name", "for", "alt", "title", "aria-label", "href", "src")
#: So much of its text does.
_TEXT = 80
#: What a build may put there anew: digests in names, numbers of places.
_NUMBERS = re.compile(r"[0-9a-f]{8,}|\d+")
_PLACES = re.compile(r":nth-[\w-]+\([^)]*\)|\.[\w-]+|\d+")


class PageElements:
    """The elements on the pages of a folder. What is asked of one page in a row costs one reading
    of it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._last: tuple[str, WrittenPage | None] = "", None

    def page(self, address: str) -> WrittenPage | None:
        """The page at an address from the root; none where it cannot be read."""
        if address != self._last[0]:
            self._last = address, self._read(address)
        return self._last[1]

    def find(self, address: str, selector: str) -> Element | None:
        """The element that a selector means; none where scripts have made it, or frames hold it."""
        written = self.page(address)
        return written.select(selector) if written else None

    def _read(self, address: str) -> WrittenPage | None:
        try:
            return WrittenPage.parse(
                paths.read(self.folder, file_of(address), LARGEST_PAGE, own=True)
            )
        except paths.Refused:
            return None


class Fingerprints:
    """What stands for the findings on the pages of a folder."""

    def __init__(self, folder: Path) -> None:
        self._elements = PageElements(folder)

    def of(self, finding: Finding) -> str:
        """What stands for a finding: 16 hexadecimal digits."""
        element = self._elements.find(finding.page, finding.selector)
        place = _signature(element) if element else _PLACES.sub("", finding.selector)
        return blake2b(f"{finding.rule}\n{place}".encode(), digest_size=8).hexdigest()


def _signature(element: Element) -> str:
    values = (f"{name}={_NUMBERS.sub('#', _value(element, name))}" for name in _TELLING)
    return "\n".join((element.name, *values, element.words[:_TEXT]))


def _value(element: Element, name: str) -> str:
    return (element.attribute(name) or "").partition("?")[0].partition("#")[0]
