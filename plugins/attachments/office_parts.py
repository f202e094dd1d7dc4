"""The parts of a Word or Excel file, read with care: no entity, no mountain of bytes."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from lxml import etree

#: No part of a real file is larger, and no file has more.
LARGEST_PART, MOST_PARTS = 100_000_000, 5_000
CORE = "docProps/core.xml"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
TITLE = "{http://purl.org/dc/elements/1.1/}title"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_PICTURES = (
    "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic",
    "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}pic",
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart",
)
_NAMED = (
    "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr",
    "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}cNvPr",
)
_FRAMES = (
    "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}inline",
    "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}anchor",
    "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}pic",
    "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}graphicFrame",
)


class Unreadable(Exception):
    """The file is no archive, or a part of it is no XML or too large."""


class OfficeParts:
    """The parts of an office file by their names. Raises Unreadable, as do its methods."""

    def __init__(self, content: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(content))
            self.names = sorted(self._archive.namelist())
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as cause:
            raise Unreadable from cause
        if len(self.names) > MOST_PARTS:
            raise Unreadable

    def root(self, name: str) -> etree._Element | None:
        """The root of a part; none where the file has no such part."""
        if name not in self.names:
            return None
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True
        )
        try:
            with self._archive.open(name) as part:
                raw = part.read(LARGEST_PART + 1)
            if len(raw) > LARGEST_PART or b"<!DOCTYPE" in raw[:2_000]:
                raise Unreadable
            return etree.fromstring(raw, parser)
        except (
            etree.XMLSyntaxError,
            zipfile.BadZipFile,
            ValueError,
            OSError,
            EOFError,
            NotImplementedError,
            RuntimeError,  # a part with a password
            zipfile.zlib.error,  # type: ignore[attr-defined]
        ) as cause:
            raise Unreadable from cause

    def roots(self, pattern: str) -> Iterator[etree._Element]:
        """The roots of all parts whose name is of a pattern."""
        for name in self.names:
            if re.fullmatch(pattern, name) and (root := self.root(name)) is not None:
                yield root

    @property
    def title(self) -> str:
        """The title that the file says to have."""
        core = self.root(CORE)
        return "" if core is None else (core.findtext(TITLE) or "").strip()


def mute_pictures(root: etree._Element) -> int:
    """How many pictures and charts say nothing to who does not see them."""
    return sum(1 for frame in root.iter(*_FRAMES) if _is_picture(frame) and not _says(frame))


def _is_picture(frame: etree._Element) -> bool:
    return frame.tag in _PICTURES or next(frame.iter(*_PICTURES), None) is not None


def _says(frame: etree._Element) -> bool:
    named = next(frame.iter(*_NAMED), None)
    if named is None:
        return False
    spoken = (named.get("descr") or named.get("title") or "").strip()
    decorative = next(named.iter(_DECORATIVE), None)
    return bool(spoken) or (decorative is not None and decorative.get("val") != "0")
