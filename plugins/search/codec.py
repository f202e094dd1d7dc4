"""Whoosh's own file of keys, with the postings of each key beside it, written and read in less time
than what serves any schema takes.
"""

from __future__ import annotations

import struct
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pickle import dumps, loads
from typing import Any

from whoosh.codec.whoosh3 import W3Codec, W3FieldWriter, W3TermInfo, W3TermsReader
from whoosh.system import pack_ushort

#: Numbers of documents, and how often a key is in each.
Listed = tuple[Sequence[int], Sequence[int]]

#: What Whoosh writes before a key, and before its postings.
_LENGTHS, _FACTS = struct.Struct("!ii"), W3TermInfo._struct
_PROTOCOL = 2


class Pool:
    """The postings of a batch, until they are written. Whoosh's own sorts every posting; this one
    only the keys.
    """

    def __init__(self) -> None:
        self._of: dict[str, dict[str, list[int]]] = {}

    def add(self, posting: tuple[str, bytes, int, float, Any]) -> None:
        """Take what a document has in a field: the field, nothing, the document, nothing, key →
        times.
        """
        field, _, number, _, counts = posting
        known = self._of.setdefault(field, defaultdict(list))
        for key, times in counts.items():
            known[key] += (number, times)

    def iter_postings(self) -> Iterator[tuple[tuple[str, bytes], Listed]]:
        """All keys in order, with their field and their postings."""
        for field, known in sorted(self._of.items()):
            for key, listed in sorted(known.items()):
                yield (field, key.encode()), (listed[::2], listed[1::2])

    def cleanup(self) -> None:
        """Forget the batch."""
        self._of.clear()


class InPlace(W3Codec):
    """A codec without a file of postings. It writes what `Pool` gathered."""

    length_stats = False

    def field_writer(self, storage: Any, segment: Any) -> Any:
        """The writer of a segment's keys."""
        return _KeysWriter(self, storage, segment)

    def terms_reader(self, storage: Any, segment: Any) -> Any:
        """The reader of a segment's keys."""
        name = segment.make_filename(self.TERMS_EXT)
        file, length = storage.open_file(name), storage.file_length(name)
        return KeysReader(self, file, length, segment.open_file(storage, self.POSTS_EXT))


class _KeysWriter(W3FieldWriter):
    def add_postings(
        self, schema: Any, lengths: Any, items: Iterable[tuple[tuple[str, bytes], Listed]]
    ) -> None:
        table = self._tindex
        file, position = table.dbfile, table.dbfile.tell()
        for (field, key), (numbers, times) in items:
            if field not in self._fieldmap:
                self.start_field(field, schema[field])
            name = pack_ushort(self._fieldid) + key
            ends = (numbers[0], numbers[-1])
            facts = _FACTS.pack(1, sum(times), len(numbers), 0, 0, max(times), *ends)
            value = facts + dumps((tuple(numbers), tuple(times), ()), _PROTOCOL)
            entry = _LENGTHS.pack(len(name), len(value)) + name + value
            file.write(entry)
            table.index.append(position)
            hashed = table.hashfn(name)
            table.buckets[hashed & 255].append((hashed, position))
            position += len(entry)


class KeysReader(W3TermsReader):
    """The keys of a segment, with their postings."""

    def postings_from(self, field: str, start: bytes) -> Iterator[tuple[bytes, Listed]]:
        """The keys of a field in order, from `start` on."""
        prefix = self._keycoder(field, b"")
        for name, value in self._tindex.items_from(self._keycoder(field, start)):
            if not name.startswith(prefix):
                return
            yield name[len(prefix) :], _listed(value)

    def postings_of(self, field: str, key: bytes) -> Listed | None:
        """The postings of a key; none where there is no such key."""
        value = self._tindex.get(self._keycoder(field, key))
        return _listed(value) if value else None


def _listed(value: bytes) -> Listed:
    numbers, times, _ = loads(value[_FACTS.size :])
    return numbers, times
