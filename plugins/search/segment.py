"""What is read of one segment of the Whoosh index, whose postings lie beside their keys
(`codec.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from .codec import KeysReader, Listed

#: Document → how often a key is in it.
Times = dict[int, float]


class Span(NamedTuple):
    """Keys from `start` up to `end`, which is not one of them; without `end` to the last."""

    start: str = ""
    end: str = ""


#: Every key.
ALL = Span()


def numbers_of(reader: Any, identifiers: Iterable[str]) -> list[int]:
    """The numbers that documents have in a segment, of those that are in it."""
    keys = keys_of(reader)
    found = [keys.postings_of("id", one.encode()) for one in sorted(identifiers)]
    listed = [numbers for one in found if one for numbers in one[0]]
    return [number for number in listed if not reader.is_deleted(number)]


def leaves(reader_of_all: Any) -> list[tuple[Any, int]]:
    """A reader of each segment that holds a document, with the number of its first."""
    leaf_readers = reader_of_all.leaf_readers()
    return [(reader, base) for reader, base in leaf_readers if reader.doc_count_all()]


def keys_of(reader: Any) -> KeysReader:
    """The keys of the segment that a reader of Whoosh reads."""
    keys: KeysReader = reader._terms
    return keys


def stream(
    keys: KeysReader, field: str, of: Span | Sequence[bytes]
) -> Iterator[tuple[bytes, Listed]]:
    """One segment's field: the keys of a span in order, or some keys, with their postings."""
    if isinstance(of, Span):
        end = of.end.encode()
        for key, listed in keys.postings_from(field, of.start.encode()):
            if end and key >= end:
                return
            yield key, listed
    else:
        for key in of:
            if found := keys.postings_of(field, key):
                yield key, found
