"""What the pages of the last good output were made from, so that one that stands on the same is
taken from there.

Facts of a page are believed only where they fit the file that is there: what was changed by hand,
or put there by somebody else, is made anew.
"""

from __future__ import annotations

import os
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from . import paths
from .result_key import Key, digest_of
from .work import Work

#: What the file of a page may weigh, in bytes.
LARGEST_PAGE = 100_000_000
_SIZE = len(digest_of())
_FACTS = "output-facts"


class OutputFacts(NamedTuple):
    """Digests of a page: of its main part and of the whole as it was rendered, of what was changed
    in it afterwards, of its bytes as they were written at last.
    """

    main: bytes
    page: bytes
    edits: bytes
    file: bytes


class LastOutput:
    """The folder `live` with the last good output, and the facts of its pages."""

    def __init__(self, live: Path, work: Work) -> None:
        self.live = live
        self.work = work

    @cached_property
    def has_facts(self) -> bool:
        """Whether any facts were kept that could be believed."""
        return self.work.store.table.holds(_FACTS)

    def facts(self, path: str, rendered_from: bytes) -> OutputFacts | None:
        """The facts of the page that was written to `path` when it was rendered from the same."""
        memory, known = self.work.memory, ("facts", path, rendered_from)
        facts: OutputFacts | None = memory.get(known)
        if facts is None and (packed := self.work.get(self._key(path, rendered_from))):
            starts = range(0, len(packed), _SIZE)
            facts = OutputFacts(*(packed[start : start + _SIZE] for start in starts))
            memory.put(known, facts)
        return facts

    def keep(self, path: str, rendered_from: bytes, facts: OutputFacts) -> None:
        """Keep the facts of a page. Raises OSError."""
        self.work.put(self._key(path, rendered_from), b"".join(facts))
        self.work.memory.put(("facts", path, rendered_from), facts)

    def take(self, path: str, digest: bytes, output: Path) -> bool:
        """Let a new output have a file of the last good one, if it has the bytes that a digest
        stands for; say whether it is there. Raises Refused, OSError.

        A file is read, unless it was before in this process and nobody has written to it since.
        """
        memory, name = self.work.memory, ("file", path)
        known = self._state(path), digest
        if known[0] and memory.get(name) == known and paths.link(output, path, self.live):
            return True
        try:
            given = paths.read(self.live, path, LARGEST_PAGE)
        except paths.Refused:
            return False
        if digest_of(given) != digest:
            return False
        if not paths.link(output, path, self.live):
            paths.write(output, path, given)
        memory.put(name, known)
        return True

    def _state(self, path: str) -> tuple[int, int, int] | None:
        """What differs once somebody has written to a file; its second names count for nothing."""
        try:
            found = os.lstat(f"{self.live}/{path}")
        except OSError:
            return None
        return found.st_ino, found.st_size, found.st_mtime_ns

    def _key(self, path: str, rendered_from: bytes) -> Key:
        return self.work.key(_FACTS, path.encode(), rendered_from)
