"""The Whoosh index: kept between builds, so that an edit re-indexes one document only."""
from __future__ import annotations

import json
import shutil
import zlib
from collections.abc import Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass
from heapq import merge
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import Any

from whoosh import index
from whoosh.analysis.analyzers import Analyzer
from whoosh.codec.whoosh3 import W3Codec
from whoosh.fields import ID, STORED, FieldType, Schema
from whoosh.formats import Existence
from whoosh.util.text import utf8encode

#: Documents written at once: small enough to be sorted in memory, which is three times as fast as on disk.
_BATCH = 500
#: Segments after which the index is written anew.
_SEGMENTS = 40
#: Changes with this number when what is written changes its meaning.
_VERSION = 2

Times = dict[int, float]
Counts = Mapping[str, int]


class Keys(FieldType):
    """A field whose value is already counted: key → times."""

    def index(self, value: Counts, **_: Any) -> Generator[tuple[bytes, int, float, bytes], Any, None]:
        """Keys with their counts, as Whoosh wants them."""
        for key, times in value.items():
            yield utf8encode(key)[0], times, times, b""


@dataclass(frozen=True)
class Document:
    """What is indexed of an entry. `digest` changes when anything of it does, `size` when all its keys weigh anew."""

    id: str
    digest: str
    size: tuple[float, float]
    title: Counts
    body: Counts

    @property
    def packed(self) -> bytes:
        """Size and counts, as the index keeps them to compare with a later edit."""
        return zlib.compress(json.dumps([self.size, self.title, self.body]).encode())


class Store:
    """A folder with a Whoosh index."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / f"whoosh-{_VERSION}"
        self.index: Any = index.open_dir(str(self.folder)) if index.exists_in(str(self.folder)) else self._new()
        if len(self.index.reader().leaf_readers()) > _SEGMENTS:
            self.index = self._new()

    def _new(self) -> Any:
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        return index.create_in(str(self.folder), Schema(
            id=ID(unique=True, stored=True), digest=STORED, packed=STORED,
            title=Keys(Existence(), Analyzer()), body=Keys(Existence(), Analyzer())))

    def digests(self) -> dict[str, str]:
        """Identifier → digest of what is in the index."""
        with self.index.reader() as reader:
            return {stored["id"]: stored["digest"] for _, stored in reader.iter_docs()}

    def update(self, documents: Iterable[Document], gone: Iterable[str]) -> set[str]:
        """Take `gone` out, then write these documents; return the keys that weigh anew. An edited one is in both."""
        before = dict(self._remove(set(gone)))
        touched: set[str] = set()
        waiting = iter(documents)
        while batch := list(islice(waiting, _BATCH)):
            writer = self._writer()
            for one in batch:
                touched.update(_changed(before.pop(one.id, None), one))
                writer.add_document(id=one.id, digest=one.digest, packed=one.packed, title=one.title, body=one.body)
            writer.commit(merge=False)
        return touched.union(*(one for _, *counts in before.values() for one in counts))

    def _writer(self) -> Any:
        codec: Any = W3Codec
        return self.index.writer(limitmb=4096, codec=codec(blocklimit=2048, compression=0))

    def _remove(self, identifiers: set[str]) -> Iterator[tuple[str, Any]]:
        """Take documents out; their identifiers, and what `Document.packed` holds."""
        if not identifiers:
            return
        with self.index.reader() as reader:
            found = [(number, stored) for number, stored in reader.iter_docs() if stored["id"] in identifiers]
        writer = self._writer()
        for number, _ in found:
            writer.delete_document(number)
        writer.commit(merge=False)
        for _, stored in found:
            yield stored["id"], json.loads(zlib.decompress(stored["packed"]))

    def postings(self, numbers: Mapping[str, int], only: set[str] | None = None) -> Iterator[tuple[str, Times, Times]]:
        """Each key in order (or each of `only`) with how often it occurs in which document's title and body."""
        with self.index.reader() as whole:
            places = {number: numbers[stored["id"]] for number, stored in whole.iter_docs()}
            leaves = whole.leaf_readers()
            chosen = sorted(key.encode() for key in only) if only is not None else None
            streams = [_stream(reader, name, base, places, chosen)
                       for reader, base in leaves for name in ("title", "body")]
            for key, group in groupby(merge(*streams, key=itemgetter(0)), key=itemgetter(0)):
                fields: dict[str, Times] = {"title": {}, "body": {}}
                for _, name, times in group:
                    fields[name].update(times)
                if fields["title"] or fields["body"]:
                    yield key.decode(), fields["title"], fields["body"]


def _changed(before: Any, now: Document) -> Iterator[str]:
    """The keys of a document that weigh anew: those whose count is another one, or all."""
    size, *counts = before or (None, {}, {})
    for old, new in zip(counts, (now.title, now.body), strict=True):
        yield from old.keys() | new.keys() if size != [*now.size] else (key for key, _ in old.items() ^ new.items())


def _stream(reader: Any, name: str, base: int, places: Mapping[int, int],
            chosen: list[bytes] | None) -> Iterator[tuple[bytes, str, Times]]:
    """One segment's field: key, field, document → times."""
    for key in reader.lexicon(name) if chosen is None else chosen:
        if chosen is not None and (name, key) not in reader:
            continue
        matcher = reader.postings(name, key)
        active, number, weight, step = matcher.is_active, matcher.id, matcher.weight, matcher.next
        times: Times = {}
        while active():
            times[places[base + number()]] = weight()
            step()
        yield key, name, times
