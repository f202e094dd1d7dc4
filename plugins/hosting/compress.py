"""Texts packed beside themselves, so that a server need not do it for each visitor: Brotli and
gzip, the same bytes each time.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import brotli
from zopfli import gzip

from ..run import Made, Work, paths
from ..run.file_names import PACKED
from .media_types import TEXTS, ending

#: Below so many bytes a packet of the network is not left emptier.
_LEAST = 1_400
_LARGEST = 50_000_000
#: So many bytes are packed at once.
_AT_ONCE = 32_000_000


def compress(output: Path, work: Work) -> Made:
    """Write `<name>.br` and `<name>.gz` beside each text of a built portal where that is a tenth
    smaller at least; return how many files were written, and their size. Raises Refused, OSError.
    """
    made = Made()
    for names in _portions(output):
        contents = [paths.read(output, name, _LARGEST, own=True) for name in names]
        for suffix, job in zip(PACKED, (_brotli, _gzip), strict=True):
            for index, packed in work.map(f"packed{suffix}-1", job, contents, lasting=True):
                if isinstance(packed, bytes) and len(packed) < 0.9 * len(contents[index]):
                    paths.write(output, f"{names[index]}{suffix}", packed)
                    made += Made(1, len(packed))
    return made


def _brotli(content: bytes, _: bytes) -> bytes:
    return bytes(brotli.compress(content, mode=brotli.MODE_TEXT, quality=11))


def _gzip(content: bytes, _: bytes) -> bytes:
    return bytes(gzip.compress(content, numiterations=1))


def _portions(output: Path) -> Iterator[list[str]]:
    """The names of the texts, in portions that fit into memory."""
    portion, size = list[str](), 0
    for name in paths.below(output):
        length = (output / name).stat().st_size
        if ending(name) in TEXTS and _LEAST <= length <= _LARGEST:
            if portion and size + length > _AT_ONCE:
                yield portion
                portion, size = [], 0
            portion.append(name)
            size += length
    if portion:
        yield portion
