"""Keys and documents in small files that a browser loads as scripts: over http, from a folder,
under any CSP.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from math import log2
from typing import Any, NamedTuple
from zlib import crc32

from ..text import tables

_ESCAPED = re.compile(rf"<|[\u2028\u2029]|{tables.INVISIBLE}")
#: Letters in a shard of keys before compression, and documents in a shard: a question needs a key
#: of each, and all that comes with them is waste. Measured: in half as many, files double.
SIZE, DOCUMENTS = 768, 2

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
    def letters(self) -> int:
        """Letters of its keys and codes, a blank after each."""
        return len(self.keys) + len(self.codes) + 2

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
    """Digest, name and value of a file; raises `ValueError` where it is no whole one."""
    digest, name, value = json.loads(
        f"[{text.removeprefix('portalSearch(').rstrip().removesuffix(');')}]"
    )
    return digest, name, value


def shard_count(letters: int) -> int:
    """How many shards there are of keys and codes of so many letters in all: a power of two, so
    that an edit hardly ever changes it.
    """
    return 1 << max(0, round(log2(max(1, letters) / SIZE)))


def shard_of(key: str, count: int) -> int:
    """Which of so many shards a key is in: the CRC-32 (as in zlib) of its UTF-8 says it, so that no
    list of where shards begin has to be read before one of them.
    """
    return crc32(key.encode()) % count


def pack(codes: Iterable[Coded]) -> list[KeyShard]:
    """Keys with their codes in shards of about `SIZE` letters; the keys of each are sorted."""
    every = list(codes)
    parted: list[list[Coded]] = [[] for _ in range(shard_count(sum(map(_letters, every))))]
    for coded in every:
        parted[shard_of(coded[0], len(parted))].append(coded)
    return [KeyShard.of(sorted(some)) for some in parted]


def repack(shards: Sequence[KeyShard], changed: Mapping[str, str]) -> list[KeyShard]:
    """What `pack` makes when some keys have another code, or none any more (`""`), or are new:
    shards without one of them stay as they were.
    """
    repacked = list(shards)
    of_shard: dict[int, dict[str, str]] = defaultdict(dict)
    for key, code in changed.items():
        of_shard[shard_of(key, len(shards))][key] = code
    for place, others in of_shard.items():
        codes = {**dict(shards[place].coded()), **others}
        if codes != dict(shards[place].coded()):
            repacked[place] = KeyShard.of(
                sorted((key, code) for key, code in codes.items() if code)
            )
    if shard_count(sum(one.letters for one in repacked if one.keys)) != len(shards):
        return pack(chain.from_iterable(map(KeyShard.coded, repacked)))
    return repacked


def _letters(coded: Coded) -> int:
    """What a key takes of a shard, with the blanks after it and its code."""
    return len(coded[0]) + len(coded[1]) + 2


def groups(documents: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """Documents in runs of `DOCUMENTS`."""
    for start in range(0, len(documents), DOCUMENTS):
        yield documents[start : start + DOCUMENTS]
