"""The kinds of files that may be published, each known by what is in it and not by its name
alone.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO

from .archives import broken_archive, broken_office
from .pictures import broken_picture
from .svg import broken_svg
from .wrong import Wrong

Check = Callable[[IO[bytes], str, int], Wrong | None]
#: Text longer than this is not read by people, and not by us.
LONGEST_TEXT = 20_000_000
_TAIL = 4_096
_MARKUP = (
    b"<!doctype",
    b"<html",
    b"<script",
    b"<svg",
    b"<?xml",
    b"<?php",
    b"<body",
    b"<head",
    b"<iframe",
    b"#!/",
)
_BEGINS: dict[str, tuple[bytes, ...]] = {
    "rtf": (b"{\\rtf",),
    "rar": (b"Rar!\x1a\x07",),
    "7z": (b"7z\xbc\xaf\x27\x1c",),
    "webm": (b"\x1a\x45\xdf\xa3",),
}
_PROGRAM = "_VBA_PROJECT".encode("utf-16-le")
#: How Excel begins “Unicode text”.
_OF_TWO_BYTES = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SOUND = {
    "mp3": ("MP3",),
    "wav": ("WAVE",),
    "ogg": ("OggVorbis", "OggOpus", "OggFLAC", "OggSpeex"),
    "opus": ("OggOpus",),
    "m4a": ("MP4",),
    "mp4": ("MP4",),
}


@dataclass(frozen=True)
class Known:
    """What a listed name must hold. `kind` tells pictures, which are made anew, from files that go
    out as they are.
    """

    check: Check
    kind: str = "file"


def wrong_content(file: IO[bytes], suffix: str, size: int) -> Wrong | None:
    """Return what stands against a file that ends so; nothing where it is what its name says."""
    if not size:
        return Wrong("file-of-no-bytes")
    return KINDS[suffix].check(file, suffix, size)


def _begins(file: IO[bytes], suffix: str, size: int) -> Wrong | None:
    return None if file.read(16).startswith(_BEGINS[suffix]) else Wrong("file-kind-otherwise")


def _old_office(file: IO[bytes], suffix: str, size: int) -> Wrong | None:
    """Word, Excel and PowerPoint of old: one file that holds a folder, with the names of its parts
    in it.
    """
    raw = file.read()
    if not raw.startswith(b"\xd0\xcf\x11\xe0"):
        return Wrong("file-kind-otherwise")
    return Wrong("file-with-macros") if _PROGRAM in raw else None


def _pdf(file: IO[bytes], suffix: str, size: int) -> Wrong | None:
    # Some systems write an empty line or a byte-order mark before it: every reader opens that.
    if not file.read(64).lstrip(b"\xef\xbb\xbf\r\n\t ").startswith(b"%PDF-"):
        return Wrong("file-kind-otherwise")
    file.seek(max(0, size - _TAIL))
    return None if b"%%EOF" in file.read() else Wrong("file-cut-off")


def _text(file: IO[bytes], suffix: str, size: int) -> Wrong | None:
    if size > LONGEST_TEXT:
        return Wrong("file-too-big", size=size, largest=LONGEST_TEXT)
    raw = file.read()
    if raw.startswith(_OF_TWO_BYTES):
        return Wrong("file-text-not-utf-8", row=1)
    start = raw.removeprefix(b"\xef\xbb\xbf").lstrip()
    if (
        b"\0" in raw
        or start[:16].lower().startswith(_MARKUP)
        or (suffix == "vtt" and not start.startswith(b"WEBVTT"))
    ):
        return Wrong("file-kind-otherwise")
    try:
        raw.decode("utf-8-sig")
    except UnicodeDecodeError as cause:
        return Wrong("file-text-not-utf-8", row=raw.count(b"\n", 0, cause.start) + 1)
    return None


def _sound(file: IO[bytes], suffix: str, size: int) -> Wrong | None:
    import mutagen  # not above: few portals have recordings of their own

    try:
        found = mutagen.File(file)
    except Exception:  # what is in the file decides what goes wrong in a parser of foreign bytes
        found = None
    intact = found is not None and type(found).__name__ in _SOUND[suffix] and found.info.length > 0
    return None if intact else Wrong("file-kind-otherwise")


KINDS: dict[str, Known] = {
    **dict.fromkeys(("csv", "json", "txt", "vtt"), Known(_text)),
    "pdf": Known(_pdf),
    **dict.fromkeys(("doc", "xls", "ppt"), Known(_old_office)),
    **dict.fromkeys(_BEGINS, Known(_begins)),
    **dict.fromkeys(_SOUND, Known(_sound)),
    **dict.fromkeys(("docx", "xlsx", "pptx", "odt", "ods", "odp", "epub"), Known(broken_office)),
    "zip": Known(broken_archive),
    "svg": Known(broken_svg, "svg"),
    **dict.fromkeys(("gif", "jpeg", "jpg", "png", "webp"), Known(broken_picture, "picture")),
}
#: What people attach; films, sounds and pictures are large by nature, or made smaller here.
ATTACHMENTS = frozenset(KINDS) - {*_SOUND, "webm", "svg", "gif", "jpeg", "jpg", "png", "webp"}
