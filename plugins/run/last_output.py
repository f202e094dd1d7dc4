"""What the pages of the last good output were made from, so that one that stands on the same is
taken from there.

Facts of a page are believed only where they fit the file that is there: what was changed by hand,
or put there by somebody else, is made anew.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from . import paths
from .result_key import Key, digest_of
from .work import Work

#: What the file of a page may weigh, in bytes.
LARGEST_PAGE = 100_000_000
_SIZE = len(digest_of())


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

    def facts(self, path: str, rendered_from: bytes) -> OutputFacts | None:
        """The facts of the page that was written to `path` when it was rendered from the same."""
        packed = self.work.get(self._key(path, rendered_from))
        if packed is None:
            return None
        return OutputFacts(
            *(packed[start : start + _SIZE] for start in range(0, len(packed), _SIZE))
        )

    def keep(self, path: str, rendered_from: bytes, facts: OutputFacts) -> None:
        """Keep the facts of a page. Raises OSError."""
        self.work.put(self._key(path, rendered_from), b"".join(facts))

    def page(self, path: str, facts: OutputFacts) -> bytes | None:
        """The bytes of a page of the last good output, if they are those that the facts tell of."""
        try:
            given = paths.read(self.live, path, LARGEST_PAGE)
        except paths.Refused:
            return None
        return given if digest_of(given) == facts.file else None

    def _key(self, path: str, rendered_from: bytes) -> Key:
        return self.work.key("output-facts", path.encode(), rendered_from)
