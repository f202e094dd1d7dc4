"""Whoosh's own file of keys, written from lists in place of tuples, with the postings of each key
beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from whoosh.codec.whoosh3 import W3Codec, W3FieldWriter, W3TermInfo
from whoosh.system import pack_ushort

#: Field and key; numbers of documents, and how often the key is in each.
Listed = tuple[tuple[str, bytes], tuple[list[int], list[int]]]


class Pool:
    """The postings of a batch, until they are written. Whoosh's own sorts every posting; this one
    only the keys.
    """

    def __init__(self) -> None:
        self._of: dict[str, dict[str, tuple[list[int], list[int]]]] = {}

    def add(self, posting: tuple[str, bytes, int, float, Any]) -> None:
        """Take what a document has in a field: the field, nothing, the document, nothing, key →
        times.
        """
        field, _, number, _, counts = posting
        known = self._of.setdefault(field, {})
        for key, times in counts.items():
            found = known.get(key)
            if found is None:
                known[key] = ([number], [times])
            else:
                found[0].append(number)
                found[1].append(times)

    def iter_postings(self) -> Iterator[Listed]:
        """All keys in order, with their postings."""
        for field in sorted(self._of):
            known = self._of[field]
            for key in sorted(known):
                yield (field, key.encode()), known[key]

    def cleanup(self) -> None:
        """Forget the batch."""
        self._of.clear()


class InPlace(W3Codec):
    """A codec without a file of postings. It writes what `Pool` gathered."""

    length_stats = False

    def field_writer(self, storage: Any, segment: Any) -> Any:
        """The writer of a segment's keys."""
        return _Keys(self, storage, segment)


class _Keys(W3FieldWriter):
    def add_postings(self, schema: Any, lengths: Any, items: Iterable[Listed]) -> None:
        for (field, key), (numbers, times) in items:
            if field not in self._fieldmap:
                self.start_field(field, schema[field])
            postings = W3TermInfo(
                sum(times), len(numbers), maxweight=max(times), minid=numbers[0], maxid=numbers[-1]
            )
            postings.set_inlined(numbers, times, ())
            self._tindex.add(pack_ushort(self._fieldid) + key, postings.to_bytes())
