"""Keys and documents in small files that a browser loads as scripts: over http, from a folder,
under any CSP.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from ..text import tables

_ESCAPED = re.compile(rf"<|[\u2028\u2029]|{tables.INVISIBLE}")
#: Most characters in a shard of keys before compression, and documents in a shard.
SIZE, DOCUMENTS = 2048, 16


def script(build: str, name: str, value: Any) -> str:
    """A file that hands a value to the page. `<`, line separators and letters that nobody sees are
    escaped: it is also safe inline, and does not look other than it is.
    """
    text = json.dumps([build, name, value], ensure_ascii=False, separators=(",", ":"))
    escaped = _ESCAPED.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text[1:-1])
    return f"portalSearch({escaped});\n"


def read_script(text: str) -> tuple[str, str, Any]:
    """Build, name and value of a file."""
    build, name, value = json.loads(
        f"[{text.removeprefix('portalSearch(').rstrip().removesuffix(');')}]"
    )
    return build, name, value


def pack(codes: Iterable[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    """Sorted keys with their codes in runs of half `SIZE` characters to all of it, parted where
    signposts are short.

    The idea is the prefix B-tree's (Bayer and Unterauer, ACM TODS 2, 1977): any place in an
    interval may be the end.
    """
    shard: list[tuple[str, str]] = []
    size, end, least = 0, 0, 0
    for key, code in codes:
        length = len(key) + len(code) + 2
        while shard and size + length > SIZE:
            end = end or len(shard)
            yield shard[:end]
            shard, end = shard[end:], 0
            size = sum(len(one) + len(other) + 2 for one, other in shard)
        if size >= SIZE / 2 and not (end and shard[-1][0][: least + 1] == key[: least + 1]):
            end, least = len(shard), _shared(shard[-1][0], key)
        shard.append((key, code))
        size += length
    if shard:
        yield shard


def signposts(shards: Sequence[Sequence[tuple[str, str]]]) -> list[str]:
    """The shortest text by which each shard is told from the one before: a key belongs to the last
    not above it.
    """
    posts = [""]
    for before, shard in pairwise(shards):
        last, first = before[-1][0], shard[0][0]
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
