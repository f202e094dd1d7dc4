"""Lines of log files, however long the files are."""

from __future__ import annotations

import gzip
import sys
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

from ..run import paths
from ..run.command import Stopped

#: A terabyte: a log is read line by line, so that its length costs time alone.
_LARGEST = 10**12
#: Longer is no line of a log: servers refuse addresses of a few thousand letters.
LONGEST_LINE = 65_536
_GZIP = b"\x1f\x8b"
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
        found = [one for one in paths.entries(place) if "access" in one.name and one.is_file()]
        if not found:
            raise Stopped("log_none", path=place)
        yield from sorted(found)


def lines(file: Path) -> Iterator[str]:
    """Yield the lines of a log, of one that gzip packed, or of standard input (`-`); of a line that
    is too long its beginning. Raises Stopped where there is no such file, or it is broken.
    """
    with _opened(file) as log:
        try:
            while line := log.readline(LONGEST_LINE):
                yield line.decode("utf-8", "replace")
                while len(line) == LONGEST_LINE and line[-1:] != b"\n":
                    line = log.readline(LONGEST_LINE)
        except (EOFError, zlib.error, gzip.BadGzipFile):
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
    place = file.resolve()  # where servers write is often a link
    try:
        with paths.opened(place.parent, place.name, _LARGEST, own=True) as raw:
            packed = raw.read(2) == _GZIP
            raw.seek(0)
            yield cast(IO[bytes], gzip.GzipFile(fileobj=raw)) if packed else raw
    except paths.Refused:
        raise Stopped("log_broken", path=file) from None
