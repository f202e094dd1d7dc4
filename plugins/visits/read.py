"""Lines of log files, however long the files are."""

from __future__ import annotations

import bz2
import gzip
import lzma
import os
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from ..run import paths
from ..run.command import Stopped

#: A terabyte: a log is read line by line, so that its length costs time alone.
_LARGEST = 10**12
#: Longer is no line of a log: servers refuse addresses of a few thousand letters.
LONGEST_LINE = 65_536
#: What a packed log begins with → what opens it.
_PACKED: dict[bytes, Callable[..., Any]] = {
    b"\x1f\x8b": gzip.open,
    b"BZh": bz2.open,
    b"\xfd7zXZ": lzma.open,
}
#: The name for what another program hands over.
STANDARD_INPUT = Path("-")


def logs_of(named: Iterable[Path]) -> Iterator[Path]:
    """Yield the files as they are named; of a folder those with `access` in their names, sorted.
    Raises Stopped where a folder has none.
    """
    for place in named:
        if not place.is_dir():
            yield place
            continue
        _see_whether_readable(place)
        found = [one for one in paths.entries(place) if "access" in one.name and one.is_file()]
        if not found:
            raise Stopped("log_none", path=place)
        yield from sorted(found)


def lines(file: Path) -> Iterator[str]:
    """Yield the lines of a log, of one that is packed, or of standard input (`-`); of a line that
    is too long its beginning. Raises Stopped where there is no such file, or it is broken.
    """
    with _opened(file) as log:
        try:
            while line := log.readline(LONGEST_LINE):
                yield line.decode("utf-8", "replace")
                while len(line) == LONGEST_LINE and line[-1:] != b"\n":
                    line = log.readline(LONGEST_LINE)
        except (EOFError, zlib.error, lzma.LZMAError, OSError):
            raise Stopped("log_broken", path=file) from None


@contextmanager
def _opened(file: Path) -> Iterator[IO[bytes]]:
    if file == STANDARD_INPUT:
        yield sys.stdin.buffer
        return
    if not file.exists():
        raise Stopped("no_file", path=file)
    if not file.is_file():
        raise Stopped("not_a_file", path=file)
    _see_whether_readable(file)
    place = file.resolve()  # where servers write is often a link
    try:
        with paths.opened(place.parent, place.name, _LARGEST, own=True) as raw:
            begins = raw.read(8)
            raw.seek(0)
            unpack = next((_PACKED[one] for one in _PACKED if begins.startswith(one)), None)
            yield unpack(raw) if unpack else raw
    except paths.Refused:
        raise Stopped("log_broken", path=file) from None


def _see_whether_readable(place: Path) -> None:
    """Servers keep their logs from others. Raises Stopped."""
    if not os.access(place, os.R_OK):
        raise Stopped("no_permission", path=place)
