"""Files that are archives inside: Word, Excel, LibreOffice, EPUB, and plain ones."""

from __future__ import annotations

import re
import stat
import zipfile
from typing import IO

from .wrong import Wrong

#: More is no form: the largest of real ones have some hundred parts and some ten megabytes.
MOST_PARTS, LARGEST_INSIDE, DENSEST = 5_000, 500_000_000, 500
_PARTS = {"docx": "word/", "xlsx": "xl/", "pptx": "ppt/"}
_TYPES = {
    "odt": "opendocument.text",
    "ods": "opendocument.spreadsheet",
    "odp": "opendocument.presentation",
    "epub": "epub+zip",
}
_MACROS = re.compile(
    r"(?:^|/)(?:vbaProject\.bin|vbaData\.xml)$|^Basic/|^Scripts/|^macros/", re.IGNORECASE
)
_OUTWARD = re.compile(r"^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\x00")
_ENCRYPTED = 0x1


def broken_archive(file: IO[bytes], suffix: str, size: int) -> Wrong | None:
    """Tell of an archive that is none, is locked, unpacks to a mountain, or out of its folder."""
    parts = _parts(file)
    return parts if isinstance(parts, Wrong) else _broken(parts, size)


def broken_office(file: IO[bytes], suffix: str, size: int) -> Wrong | None:
    """Tell of an office file or a book that is none, is locked, or brings programs along."""
    if file.read(4) == b"\xd0\xcf\x11\xe0":
        return Wrong("file-locked")
    parts = _parts(file)
    if isinstance(parts, Wrong):
        return parts
    if wrong := _broken(parts, size):
        return wrong
    names = [part.filename for part in parts]
    if any(map(_MACROS.search, names)):
        return Wrong("file-with-macros")
    if suffix in _PARTS:
        right = "[Content_Types].xml" in names and any(
            name.startswith(_PARTS[suffix]) for name in names
        )
    else:
        right = _TYPES[suffix] in _declared(file, parts)
    return None if right else Wrong("file-kind-otherwise")


def _parts(file: IO[bytes]) -> list[zipfile.ZipInfo] | Wrong:
    file.seek(0)
    if file.read(4) != b"PK\x03\x04":
        return Wrong("file-kind-otherwise")
    try:
        with zipfile.ZipFile(file) as archive:
            return archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeDecodeError):
        return Wrong("file-cut-off")


def _broken(parts: list[zipfile.ZipInfo], size: int) -> Wrong | None:
    inside = sum(part.file_size for part in parts)
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        return Wrong("file-locked")
    if len(parts) > MOST_PARTS or inside > min(LARGEST_INSIDE, max(DENSEST * size, 10_000_000)):
        return Wrong("file-unpacks-too-big")
    if any(
        _OUTWARD.search(part.filename) or stat.S_ISLNK(part.external_attr >> 16) for part in parts
    ):
        return Wrong("file-unpacks-outside")
    return None


def _declared(file: IO[bytes], parts: list[zipfile.ZipInfo]) -> str:
    """The type that an OpenDocument file or a book says to be."""
    first = next(
        (part for part in parts if part.filename == "mimetype" and part.file_size < 100), None
    )
    if first is None:
        return ""
    try:
        with zipfile.ZipFile(file) as archive:
            return archive.read(first).decode("ascii", "replace")
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError):
        return ""
