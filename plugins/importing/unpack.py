"""A packed file to its bytes, whole or not at all, in bounds of size and memory."""

from __future__ import annotations

import gzip
import lzma
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from ..domain import Problem, error

#: All 5,265 procedures of the national portal have 70 MB; a file of more than this is none of its
#: exports.
LARGEST = 300_000_000
PACKED = (".gz", ".xz")
#: What unpacking may take of the memory. The portal's own exports need an eighth.
_MEMORY = 512_000_000
_PIECE = 1_000_000
_BROKEN = (EOFError, lzma.LZMAError, zlib.error, gzip.BadGzipFile)


def unpack(file: Path, suffix: str, plain: IO[bytes]) -> Problem | None:
    """Write what a file holds; return what stands against it."""
    size = 0
    try:
        with file.open("rb") as packed:
            for piece in _pieces(packed, suffix):
                size += len(piece)
                if size > LARGEST:
                    return error("export-too-big", file.name, largest=LARGEST)
                plain.write(piece)
    except _BROKEN:
        return error("export-packing-broken", file.name)
    except OSError:
        return error("export-unreadable", file.name)
    return None


def _pieces(packed: IO[bytes], suffix: str) -> Iterator[bytes]:
    """The unpacked bytes, a piece at a time, however many a few packed ones make."""
    if suffix == ".gz":
        with gzip.open(packed) as opened:
            yield from iter(lambda: opened.read(_PIECE), b"")
    elif suffix == ".xz":
        yield from _xz(packed)
    else:
        yield from iter(lambda: packed.read(_PIECE), b"")


def _xz(packed: IO[bytes]) -> Iterator[bytes]:
    """As `lzma.open` does, which takes as much memory as the file asks for."""
    decoder, left = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_MEMORY), b""
    while True:
        if decoder.eof:  # files may be joined: another begins here, or blanks that end the last one
            left = decoder.unused_data.lstrip(b"\0") or packed.read(_PIECE).lstrip(b"\0")
            if not left:
                return
            decoder = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_MEMORY)
        elif decoder.needs_input:
            left = left or packed.read(_PIECE)
            if not left:
                raise EOFError
        yield decoder.decompress(left, _PIECE)
        left = b""
