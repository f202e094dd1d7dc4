"""Shards on disk, read as the browser reads them: only those that a question needs."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any

from .coding import decode, numbers
from .impacts import Postings
from .lexicon import Run
from .shards import read_script, shard_of
from .terms import syllables

_NONE = Postings(0, (), ())


class ShardBroken(Exception):
    """A file of the index that is not there, or was cut short."""


class Reader:
    """A folder `search/<lang>/`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._shards: dict[str, Any] = {}
        #: Lay words with what they mean, of the shards that were read.
        self.notes: dict[str, str] = {}
        self._beside: dict[str, str] = {}

    @cached_property
    def manifest(self) -> dict[str, Any]:
        """What is where."""
        found: dict[str, Any] = self.shard("m")
        return found

    @cached_property
    def short(self) -> dict[Run, Run]:
        """Abbreviations, written out."""
        return {
            tuple(say.split()): tuple(syllables(means))
            for say, means in self.manifest["short"].items()
        }

    @cached_property
    def ignore(self) -> list[Run]:
        """Words that say nothing about what is looked for."""
        return [tuple(one.split()) for one in self.manifest["ignore"]]

    @cached_property
    def common(self) -> frozenset[str]:
        """Syllables that are everywhere."""
        return frozenset(self.manifest["common"].split(" "))

    @cached_property
    def vocabulary(self) -> dict[str, int]:
        """Syllables that may be corrected to, and how common each is."""
        names, often = self.shard("v")[:2]
        return dict(zip(names.split(), numbers(often), strict=True))

    @cached_property
    def everyday(self) -> frozenset[str]:
        """Words of everyday, which are no typing mistakes."""
        return frozenset(self.shard("v")[3].split())

    @property
    def opened(self) -> set[str]:
        """The names of the shards that were read."""
        return set(self._shards)

    def shard(self, name: str) -> Any:
        """The value in a shard; raises `ShardBroken`."""
        if name not in self._shards:
            try:
                text = (self.folder / f"{name}.js").read_text(encoding="utf-8")
                self._shards[name] = read_script(text)[2]
            except (FileNotFoundError, ValueError) as cause:
                raise ShardBroken(name) from cause
        return self._shards[name]

    def codes(self, key: str) -> dict[str, str]:
        """All keys with their codes in the shard where a key is, or would be."""
        name = f"i/{shard_of(key, self.manifest['shards'])}"
        found = self.shard(name)
        if not isinstance(found, dict):
            keys, codes, notes, beside = found
            self.notes.update(notes)
            self._beside.update(beside)
            found = self._shards[name] = dict(zip(keys.split(), codes.split(), strict=True))
        return found

    def usual(self, place: str) -> list[str]:
        """What usually stands in a place beside a syllable, the most frequent first: after it
        (`khai_`), or before it (`_khai`).
        """
        self.codes(place)
        return self._beside.get(place, "").split()

    def postings(self, key: str) -> Postings:
        """A key's documents."""
        code = self.codes(key).get(key)
        return decode(code) if code else _NONE

    def document(self, number: int) -> list[Any]:
        """A document's title, url, kind, level, sentence, answers by what is asked, and the number
        of the first that is alike, if any.
        """
        size = self.manifest["group"]
        found: list[Any] = self.shard(f"d/{number // size}")[number % size]
        return found
