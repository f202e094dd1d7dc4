"""Keys and documents in small files that a browser loads as scripts: over http, from a folder, under any CSP."""
from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

#: Size of a shard of keys before compression, in characters, and documents in a shard.
SIZE, DOCUMENTS = 2560, 16


def script(build: str, name: str, value: Any) -> str:
    """A file that hands a value to the page. `<` and the line separators are escaped, so it is also safe inline."""
    text = json.dumps([build, name, value], ensure_ascii=False, separators=(",", ":"))
    for sign in "<\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return f"portalSearch({text[1:-1]});\n"


def read_script(text: str) -> tuple[str, str, Any]:
    """Build, name and value of a file."""
    build, name, value = json.loads(f"[{text.removeprefix('portalSearch(').rstrip().removesuffix(');')}]")
    return build, name, value


def pack(codes: Iterable[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    """Sorted keys with their codes in runs of about `SIZE` characters."""
    shard: list[tuple[str, str]] = []
    size = 0
    for key, code in codes:
        if shard and size + len(key) + len(code) > SIZE:
            yield shard
            shard, size = [], 0
        shard.append((key, code))
        size += len(key) + len(code) + 2
    if shard:
        yield shard


def signposts(shards: Sequence[Sequence[tuple[str, str]]]) -> list[str]:
    """The shortest text by which each shard is told from the one before: a key belongs to the last not above it."""
    posts = [""]
    for before, shard in pairwise(shards):
        last, first = before[-1][0], shard[0][0]
        common = next((i for i, (a, b) in enumerate(zip(last, first, strict=False)) if a != b), len(last))
        posts.append(first[:common + 1])
    return posts


def groups(documents: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """Documents in runs of `DOCUMENTS`."""
    for start in range(0, len(documents), DOCUMENTS):
        yield documents[start:start + DOCUMENTS]
