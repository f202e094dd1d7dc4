"""Keys and documents in small files that a browser loads as scripts: over http, from a folder,
under any CSP.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby, pairwise
from typing import Any, NamedTuple

from ..text import tables

_ESCAPED = re.compile(rf"<|[\u2028\u2029]|{tables.INVISIBLE}")
#: Most characters in a shard of keys before compression, and documents in a shard.
SIZE, DOCUMENTS = 2048, 16

#: A key with its code.
Coded = tuple[str, str]


class KeyShard(NamedTuple):
    """Keys in order, and their codes: each as one text, parted by blanks."""

    keys: str
    codes: str

    @staticmethod
    def of(codes: Sequence[Coded]) -> KeyShard:
        """A shard of keys with their codes."""
        return KeyShard(" ".join(key for key, _ in codes), " ".join(code for _, code in codes))

    @property
    def first(self) -> str:
        """Its first key."""
        return self.keys.partition(" ")[0]

    @property
    def last(self) -> str:
        """Its last key."""
        return self.keys.rpartition(" ")[2]

    def coded(self) -> Iterator[Coded]:
        """Its keys with their codes."""
        return zip(self.keys.split(), self.codes.split(), strict=True)


def written(value: Any) -> str:
    """A value as a script writes it. `<`, line separators and letters that nobody sees are escaped:
    it is also safe inline, and does not look other than it is.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _ESCAPED.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)


def script(digest: str, name: str, value: str) -> str:
    """A file that hands a written value to the page, and the digest by which it is known."""
    return f'portalSearch("{digest}","{name}",{value});\n'


def read_script(text: str) -> tuple[str, str, Any]:
    """Digest, name and value of a file."""
    digest, name, value = json.loads(
        f"[{text.removeprefix('portalSearch(').rstrip().removesuffix(');')}]"
    )
    return digest, name, value


def pack(codes: Iterable[Coded]) -> Iterator[KeyShard]:
    """Sorted keys with their codes in runs of half `SIZE` characters to all of it, parted where
    signposts are short.

    The idea is the prefix B-tree's (Bayer and Unterauer, ACM TODS 2, 1977): any place in an
    interval may be the end. Where a shard ends hangs on nothing before it.
    """
    shard: list[Coded] = []
    size, end, least = 0, 0, 0
    for key, code in codes:
        length = len(key) + len(code) + 2
        while shard and size + length > SIZE:
            end = end or len(shard)
            yield KeyShard.of(shard[:end])
            shard, end = shard[end:], 0
            size = sum(len(one) + len(other) + 2 for one, other in shard)
        if size >= SIZE / 2 and not (end and shard[-1][0][: least + 1] == key[: least + 1]):
            end, least = len(shard), _shared(shard[-1][0], key)
        shard.append((key, code))
        size += length
    if shard:
        yield KeyShard.of(shard)


def repack(shards: Sequence[KeyShard], changed: Mapping[str, str]) -> Iterator[KeyShard]:
    """What `pack` makes when some keys have another code, or none any more (`""`), or are new:
    shards far from these stay as they were.
    """
    shards = shards or (KeyShard("", ""),)
    firsts = [shard.first for shard in shards]
    of_shard: dict[int, dict[str, str]] = {}
    place_of = {key: max(0, bisect_right(firsts, key) - 1) for key in sorted(changed)}
    for place, keys in groupby(place_of, place_of.__getitem__):
        before = dict(shards[place].coded())
        if others := {key: changed[key] for key in keys if changed[key] != before.get(key, "")}:
            of_shard[place] = others

    def is_same(place: int) -> bool:
        # A shard ends where it does for the keys of the next one, and for the one after.
        return not any(one in of_shard for one in range(place, place + 3))

    def coded(place: int) -> Iterable[Coded]:
        codes = {**dict(shards[place].coded()), **of_shard.get(place, {})}
        return sorted((key, code) for key, code in codes.items() if code)

    place = 0
    while place < len(shards):
        if is_same(place):
            yield shards[place]
            place += 1
            continue
        # Until a shard begins where one did before that is the same.
        for shard in pack(chain.from_iterable(map(coded, range(place, len(shards))))):
            yield shard
            place = bisect_right(firsts, shard.last)
            if is_same(place) and all(key <= shard.last for key, _ in coded(place - 1)):
                break
        else:
            return


def signposts(shards: Sequence[KeyShard]) -> list[str]:
    """The shortest text by which each shard is told from the one before: a key belongs to the last
    not above it.
    """
    posts = [""]
    for before, shard in pairwise(shards):
        last, first = before.last, shard.first
        posts.append(first[: _shared(last, first) + 1])
    return posts


def write_posts(posts: Sequence[str]) -> str:
    """Signposts as one text: a capital says how many letters each has of the one before (A: none);
    the rest follows.
    """
    shared = [min(25, _shared(before, post)) for before, post in pairwise(("", *posts))]
    return "".join(
        f"{chr(65 + size)}{post[size:]}" for size, post in zip(shared, posts, strict=True)
    )


def read_posts(text: str) -> list[str]:
    """Signposts from one text."""
    posts = [""]
    for size, rest in re.findall("([A-Z])([^A-Z]*)", text):
        posts.append(posts[-1][: ord(size) - 65] + rest)
    return posts[1:]


def _shared(one: str, two: str) -> int:
    """How many letters two texts begin with alike."""
    return next(
        (place for place, (a, b) in enumerate(zip(one, two, strict=False)) if a != b),
        min(len(one), len(two)),
    )


def groups(documents: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """Documents in runs of `DOCUMENTS`."""
    for start in range(0, len(documents), DOCUMENTS):
        yield documents[start : start + DOCUMENTS]
