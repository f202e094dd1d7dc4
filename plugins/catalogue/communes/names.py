"""Names of communes in small shards, in which a device finds one with a letter wrong.

A name is looked up by its letters alone. One slip is found by symmetric deletes: what was typed and
what is meant become the same when a letter of each is left out (W. Garbe, SymSpell). Which shard a
key is in its CRC-32 says, as in the search's index, so that no list has to be read first.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeVar
from zlib import crc32

from .units import Commune, bare

#: So many bytes a shard has at most.
LARGEST = 2_000
#: More shards than that are not made, however long what stands under one key.
MOST = 4_096
#: A name of fewer letters has no slips: nearly every other one would be near to it.
SHORTEST = 4
V = TypeVar("V")
_SIGNS = re.compile(r"[\W_]+")

#: A commune as a device reads it: its name, the number of its province, its slug where there is a
#: page.
Found = tuple[str | int, ...]


def key(name: str) -> str:
    """What a name is found under: its letters and digits, folded, without its kind."""
    return _SIGNS.sub("", bare(name))


def forms(key: str) -> tuple[str, ...]:
    """A key and all that it becomes when a letter is left out, sorted."""
    if len(key) < SHORTEST:
        return (key,)
    return tuple(sorted({key, *(key[:n] + key[n + 1 :] for n in range(len(key)))}))


def found_as(one: Commune, *province: int) -> Found:
    """A commune as a device reads it; in the list of a province that need not be said."""
    return (one.name, *province, one.slug) if one.slug else (one.name, *province)


def entries(
    known: Iterable[Commune], provinces: Mapping[str, int]
) -> dict[str, list[tuple[str, list[Found]]]]:
    """Return the communes under the keys of all their names, each with the name as it is written;
    of one's name today with `""`, which comes first.
    """
    found: dict[str, dict[str, dict[Found, None]]] = defaultdict(lambda: defaultdict(dict))
    for one in known:
        own = found_as(one, provinces[one.province])
        for name in (one.name, *one.also):
            found[key(name)][""][own] = None
        for old in one.former:
            found[key(old)][old][own] = None
    return {
        name: [(old, list(some)) for old, some in sorted(lists.items())]
        for name, lists in found.items()
        if name
    }


def slips(keys: Iterable[str]) -> dict[str, list[str]]:
    """Return the keys under all of their forms."""
    found: dict[str, list[str]] = defaultdict(list)
    for one in sorted(keys):
        for form in forms(one):
            found[form].append(one)
    return found


def shards(values: Mapping[str, V]) -> list[dict[str, V]]:
    """Return values in as few shards as keep to `LARGEST`, of a number that is a power of two."""
    sizes = {one: len(written({one: value}).encode()) for one, value in values.items()}
    count = 1
    while count < MOST:
        filled: dict[int, int] = defaultdict(int)
        for one, size in sizes.items():
            filled[shard_of(one, count)] += size
        if max(filled.values(), default=0) <= LARGEST:
            break
        count *= 2
    parted: list[dict[str, V]] = [{} for _ in range(count)]
    for one in sorted(values):
        parted[shard_of(one, count)][one] = values[one]
    return parted


def shard_of(key: str, count: int) -> int:
    """Which of so many shards a key is in."""
    return crc32(key.encode()) % count


def portions(values: Iterable[V]) -> list[list[V]]:
    """Return values in runs that keep to `LARGEST`."""
    parted: list[list[V]] = [[]]
    for one in values:
        if parted[-1] and len(written([*parted[-1], one]).encode()) > LARGEST:
            parted.append([])
        parted[-1].append(one)
    return parted


def written(value: object) -> str:
    """A value as JSON, as short as it can be."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
