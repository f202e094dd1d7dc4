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
from .finding import Finding

#: What says of an element which one it is.
_TELLING = ("id", "role", "type", "name", "for", "alt", "title", "aria-label", "href", "src")
#: So much of its text does.
_TEXT = 80
#: What a build may put there anew: digests in names, numbers of places.
_NUMBERS = re.compile(r"[0-9a-f]{8,}|\d+")
_PLACES = re.compile(r":nth-[\w-]+\([^)]*\)|\.[\w-]+|\d+")


class Fingerprints:
    """What stands for the findings on the pages of a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._last: tuple[str, WrittenPage | None] = "", None

    def of(self, finding: Finding) -> str:
        """What stands for a finding: 16 hexadecimal digits. Findings of one page that come in a row
        cost one reading of it.
        """
        element = self._element(finding.page, finding.selector)
        place = _signature(element) if element else _PLACES.sub("", finding.selector)
        return blake2b(f"{finding.rule}\n{place}".encode(), digest_size=8).hexdigest()

    def _element(self, page: str, selector: str) -> Element | None:
        """The element that a selector means; none where scripts have made it, or frames hold it."""
        if page != self._last[0]:
            self._last = page, self._read(page)
        written = self._last[1]
        return written.select(selector) if written else None

    def _read(self, page: str) -> WrittenPage | None:
        name = page.lstrip("/")
        file = f"{name}index.html" if not name or name.endswith("/") else name
        try:
            return WrittenPage.parse(paths.read(self.folder, file, LARGEST_PAGE, own=True))
        except paths.Refused:
            return None


def _signature(element: Element) -> str:
    values = (f"{name}={_NUMBERS.sub('#', _value(element, name))}" for name in _TELLING)
    return "\n".join((element.name, *values, element.words[:_TEXT]))


def _value(element: Element, name: str) -> str:
    return (element.attribute(name) or "").partition("?")[0].partition("#")[0]
