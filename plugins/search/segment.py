"""What is read of one segment of the Whoosh index, whose postings lie beside their keys
(`codec.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

#: Document → how often a key is in it.
Times = dict[int, float]


def numbers_of(reader: Any, identifiers: Iterable[str]) -> list[int]:
    """The numbers that documents have in a segment, of those that are in it."""
    keys = [("id", one.encode()) for one in sorted(identifiers)]
    found = [reader.term_info(*key).inlined_postings()[0] for key in keys if key in reader]
    return [number for numbers in found for number in numbers if not reader.is_deleted(number)]


def stream(
    reader: Any, name: str, base: int, places: Mapping[int, int], chosen: list[bytes] | None
) -> Iterator[tuple[bytes, str, Times]]:
    """One segment's field: key, field, document → times."""
    terms = (
        reader.iter_field(name)
        if chosen is None
        else ((key, reader.term_info(name, key)) for key in chosen if (name, key) in reader)
    )
    for key, info in terms:
        numbers, times, _ = info.inlined_postings()
        yield (
            key,
            name,
            {
                places[base + number]: often
                for number, often in zip(numbers, times, strict=True)
                if base + number in places
            },
        )
