"""The keys of titles: counted once, and not again until a title or the words people use are other
ones.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from pathlib import Path

from .cache_file import CacheFile
from .entry import Entry
from .lexicon import Lexicon
from .store import SideBySide

#: An acronym is kept where at least one title in so many has it: nobody shortens what is hardly
#: ever said.
_RARE = 2000
#: So many titles are read by one process, then more.
_PART = 100


class Titles:
    """The titles of all entries. Of each a digest of its keys is cached, and its acronyms."""

    def __init__(
        self,
        entries: Sequence[Entry],
        lexicon: Lexicon,
        cache: Path,
        version: int,
        side_by_side: SideBySide,
    ) -> None:
        self._lexicon = lexicon
        self._counted: dict[str, dict[str, int]] = {}
        cached = CacheFile(cache / "titles.cache", f"{version} {lexicon!r}")
        names = dict.fromkeys(one.names for one in entries)
        self._known = {one: cached.values[one] for one in names if one in cached.values}
        if missing := [one for one in entries if one.names not in self._known]:
            self._read(missing, side_by_side)
        cached.write(self._known)
        times = Counter(" ".join(self._known[one.names][1] for one in entries).split())
        self._rare = {key for key, often in times.items() if often * _RARE < len(entries)}

    def _read(self, entries: Sequence[Entry], side_by_side: SideBySide) -> None:
        """Count the keys of titles that are not known."""
        parts = [entries[start : start + _PART] for start in range(0, len(entries), _PART)]

        def counted(place: int) -> bytes:
            titles = [self._lexicon.title_keys(one.title, one.also) for one in parts[place]]
            return json.dumps(titles).encode()

        for place, made in side_by_side(counted, len(parts)):
            for entry, keys in zip(parts[place], json.loads(made), strict=True):
                self._counted[entry.names] = keys
                self._known[entry.names] = _digest_and_acronyms(keys)

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


def _digest_and_acronyms(keys: Mapping[str, int]) -> list[str]:
    """What stands for the keys of a title but for its acronyms, and these."""
    plain = repr([(key, often) for key, often in keys.items() if key[0] != "~"])
    digest = blake2b(plain.encode(), digest_size=9).hexdigest()
    return [digest, " ".join(key for key in keys if key[0] == "~")]
