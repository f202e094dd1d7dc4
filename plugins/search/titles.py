"""The keys of titles: counted once, and not again until a title or the words people use are other
ones.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path

from .cache_file import CacheFile
from .entry import Entry
from .lexicon import Lexicon

#: An acronym is kept where at least one title in so many has it: nobody shortens what is hardly
#: ever said.
_RARE = 2000


class Titles:
    """The titles of all entries. Of each a digest of its keys is cached, and its acronyms."""

    def __init__(
        self, entries: Sequence[Entry], lexicon: Lexicon, cache: Path, version: int
    ) -> None:
        self._lexicon = lexicon
        self._counted: dict[str, dict[str, int]] = {}
        cached = CacheFile(cache / "titles.cache", f"{version} {lexicon!r}")
        self._known = {
            one.names: cached.values.get(one.names) or self._read(one) for one in entries
        }
        cached.write(self._known)
        times = Counter(" ".join(self._known[one.names][1] for one in entries).split())
        self._rare = {key for key, often in times.items() if often * _RARE < len(entries)}

    def keys(self, entry: Entry) -> dict[str, int]:
        """How often each key occurs in an entry's title."""
        counted = self._counted.get(entry.names) or self._lexicon.title_keys(
            entry.title, entry.also
        )
        return {key: often for key, often in counted.items() if key not in self._rare}

    def digest(self, entry: Entry) -> str:
        """A digest of the keys of an entry's title."""
        plain, acronyms = self._known[entry.names]
        usual = [key for key in acronyms.split() if key not in self._rare]
        return blake2b(" ".join((plain, *usual)).encode(), digest_size=9).hexdigest()

    def _read(self, entry: Entry) -> list[str]:
        counted = self._counted[entry.names] = dict(
            self._lexicon.title_keys(entry.title, entry.also)
        )
        plain = repr([(key, often) for key, often in counted.items() if key[0] != "~"])
        return [
            blake2b(plain.encode(), digest_size=9).hexdigest(),
            " ".join(key for key in counted if key[0] == "~"),
        ]
