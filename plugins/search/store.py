"""The Whoosh index: cached between builds, so that an edit re-indexes one document only."""

from __future__ import annotations

import shutil
from collections.abc import Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from heapq import merge
from itertools import chain, groupby, islice, product
from operator import itemgetter
from pathlib import Path
from typing import Any

from whoosh import index
from whoosh.analysis.analyzers import Analyzer
from whoosh.columns import CompressedBytesColumn, PickleColumn
from whoosh.fields import COLUMN, STORED, FieldType, Schema
from whoosh.formats import Existence

from ..run import digest_of
from .cache_file import CacheFile
from .codec import InPlace, Pool
from .segment import Times, numbers_of, stream

#: Documents gathered in memory and written at once, as a segment.
_BATCH = 1000
#: Smaller segments, left by edits, after which their documents are written again together.
_SCATTERED = 40
#: Changes with this number when what is written changes its meaning.
_VERSION = 4

Counts = Mapping[str, int]


class Keys(FieldType):
    """A field whose value is already counted: key → times."""

    def index(self, value: Counts, **_: Any) -> Generator[tuple[bytes, int, float, Any], Any, None]:
        """All keys at once, as `Pool` takes them."""
        yield b"", len(value), 1.0, value


@dataclass(frozen=True)
class IndexedDocument:
    """What is indexed of an entry. `digest` changes when anything of it does, `size` when all its
    keys weigh anew; a body that is none stays as it was.
    """

    id: str
    digest: str
    size: tuple[float, ...]
    title: Counts
    body: Counts | None


class Store:
    """A folder with a Whoosh index: the one that is there, where each of its files is as it was
    written, or an empty one.
    """

    def __init__(self, folder: Path, *, anew: bool = False) -> None:
        self.folder = folder / f"whoosh-{_VERSION}"
        self._written = CacheFile(folder / "whoosh.cache")
        self._digests = {} if anew else self._digests_of_files({})
        there = self._written.found and self._digests == self._written.values
        self.index: Any = index.open_dir(str(self.folder)) if there else self._new()

    def _new(self) -> Any:
        for older in self.folder.parent.glob("whoosh-*"):
            if older.is_dir():
                shutil.rmtree(older)
            else:
                older.unlink()
        self.folder.mkdir(parents=True)
        return index.create_in(
            str(self.folder),
            Schema(
                id=Keys(Existence(), Analyzer(), stored=True),
                digest=STORED,
                weighed=COLUMN(PickleColumn(CompressedBytesColumn())),
                title=Keys(Existence(), Analyzer()),
                body=Keys(Existence(), Analyzer()),
            ),
        )

    def _digests_of_files(self, known: Mapping[str, str]) -> dict[str, str]:
        """Name → digest of each file of the index, but for those that are known: segments never
        change.
        """
        names = sorted(path.name for path in self.folder.glob("*.seg"))
        names += sorted(path.name for path in self.folder.glob("*.toc"))
        return {
            name: known.get(name) or digest_of((self.folder / name).read_bytes()).hex()
            for name in names
            if (self.folder / name).is_file()
        }

    @property
    def generation(self) -> int:
        """How often the index was written."""
        return int(self.index.latest_generation())

    def digests(self) -> dict[str, str]:
        """Identifier → digest of what is in the index."""
        with self.index.reader() as reader:
            return {stored["id"]: stored["digest"] for _, stored in reader.iter_docs()}

    def update(self, documents: Iterable[IndexedDocument], gone: Iterable[str]) -> set[str]:
        """Take `gone` out, then write these documents; return the keys that weigh anew. An edited
        one is in both.
        """
        gone = set(gone)
        writer = self._writer()
        before = self._take_out(gone, writer)
        touched: set[str] = set()
        waiting = chain(documents, [one for one in before.values() if one.id not in gone])
        while batch := list(islice(waiting, _BATCH)):
            for one in batch:
                was = before.pop(one.id, None)
                if one.body is None and was:
                    one = replace(one, body=was.body)
                touched.update(_changed(was, one))
                writer.add_document(
                    id={one.id: 1},
                    _stored_id=one.id,
                    digest=one.digest,
                    title=one.title,
                    body=one.body,
                    weighed=(one.size, one.title, one.body),
                )
            writer.commit(mergetype=_living)
            writer = self._writer()
        writer.commit(mergetype=_living)
        segments = {name: one for name, one in self._digests.items() if name.endswith(".seg")}
        self._digests = self._digests_of_files(segments)
        self._written.write(self._digests)
        return touched.union(
            *(counts for one in before.values() for counts in (one.title, one.body or {}))
        )

    def _writer(self) -> Any:
        writer = self.index.writer(codec=InPlace())
        writer.pool = Pool()
        return writer

    def _take_out(self, identifiers: set[str], writer: Any) -> dict[str, IndexedDocument]:
        """Delete documents, and those in small segments once these are many; return them all."""
        found: dict[str, IndexedDocument] = {}
        with self.index.reader() as reader_of_all:
            leaves = reader_of_all.leaf_readers()
            small = [reader for reader, _ in leaves if reader.doc_count_all() < _BATCH]
            for reader, base in leaves:
                numbers = (
                    list(reader.all_doc_ids())
                    if reader in small and len(small) > _SCATTERED
                    else numbers_of(reader, identifiers)
                )
                weighed = reader.column_reader("weighed") if numbers else ()
                for number in numbers:
                    stored = reader.stored_fields(number)
                    found[stored["id"]] = IndexedDocument(
                        stored["id"], stored["digest"], *weighed[number]
                    )
                    writer.delete_document(base + number)
        return found

    def postings(
        self, numbers: Mapping[str, int], only: set[str] | None = None
    ) -> Iterator[tuple[str, Times, Times]]:
        """Each key in order (or each of `only`) with how often it occurs in which document's title
        and body.
        """
        with self.index.reader() as reader_of_all:
            places = {number: numbers[stored["id"]] for number, stored in reader_of_all.iter_docs()}
            leaves = reader_of_all.leaf_readers()
            chosen = sorted(key.encode() for key in only) if only is not None else None
            fields_of_leaves = product(leaves, ("title", "body"))
            streams = [
                stream(reader, name, base, places, chosen)
                for (reader, base), name in fields_of_leaves
            ]
            for key, group in groupby(merge(*streams, key=itemgetter(0)), key=itemgetter(0)):
                fields: dict[str, Times] = {"title": {}, "body": {}}
                for _, name, times in group:
                    fields[name].update(times)
                if fields["title"] or fields["body"]:
                    yield key.decode(), fields["title"], fields["body"]


def _living(_writer: Any, segments: list[Any]) -> list[Any]:
    """What is kept of an index: the segments that hold a document."""
    return [one for one in segments if one.doc_count()]


def _changed(before: IndexedDocument | None, now: IndexedDocument) -> Iterator[str]:
    """The keys of a document that weigh anew: those whose count is another one, or all."""
    if before is None or before.size != now.size:
        for one in (now, before) if before else (now,):
            yield from chain(one.title, one.body or {})
    else:
        for old, new in ((before.title, now.title), (before.body or {}, now.body or {})):
            yield from (key for key, _ in old.items() ^ new.items())
