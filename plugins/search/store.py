"""The Whoosh index: cached between builds, so that an edit re-indexes one document only."""

from __future__ import annotations

import pickle
import shutil
import zlib
from collections import defaultdict
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import chain, product
from pathlib import Path
from typing import Any

from whoosh import index
from whoosh.analysis.analyzers import Analyzer
from whoosh.columns import CompressedBytesColumn, PickleColumn
from whoosh.fields import COLUMN, STORED, FieldType, Schema
from whoosh.formats import Existence

from ..run import in_copies
from .cache_file import CacheFile
from .codec import InPlace, Listed, Pool
from .segment import ALL, Span, Times, keys_of, leaves, numbers_of, stream

#: Documents gathered in memory and written at once, as a segment; and so few that two processes are
#: no quicker than one.
_BATCH, _LEAST = 1000, 200
#: Segments of fewer documents, as edits leave them; after so many their documents are written again
#: together.
_SMALL, _SCATTERED = 50, 8
#: Changes with this number when what is written changes its meaning.
_VERSION = 5

Counts = Mapping[str, int]
#: Makes so many large pieces, side by side where it can, and yields them by their places.
SideBySide = Callable[[Callable[[int], bytes], int], Iterable[tuple[int, bytes]]]


def one_by_one(make: Callable[[int], bytes], count: int) -> Iterator[tuple[int, bytes]]:
    """Make the pieces one after the other, where there is nobody else."""
    return in_copies(make, count, jobs=1)


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
        self._checksums = {} if anew else self._checksums_of_files({})
        there = self._written.found and self._checksums == self._written.values
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
                weighed=COLUMN(PickleColumn(CompressedBytesColumn(level=1))),
                title=Keys(Existence(), Analyzer()),
                body=Keys(Existence(), Analyzer()),
            ),
        )

    def _checksums_of_files(self, known: Mapping[str, int]) -> dict[str, int]:
        """Name → checksum (CRC-32) of each file of the index, but for those that are known:
        segments never change.
        """
        files = sorted([*self.folder.glob("*.seg"), *self.folder.glob("*.toc")])
        return {
            path.name: known.get(path.name) or zlib.crc32(path.read_bytes())
            for path in files
            if path.is_file()
        }

    @property
    def generation(self) -> int:
        """How often the index was written."""
        return int(self.index.latest_generation())

    def digests(self) -> dict[str, str]:
        """Identifier → digest of what is in the index."""
        with self.index.reader() as reader:
            return {stored["id"]: stored["digest"] for _, stored in reader.iter_docs()}

    def fill(
        self, documents: Sequence[Callable[[], IndexedDocument]], side_by_side: SideBySide
    ) -> None:
        """Write the documents of an empty index, which are made when they are written: segments of
        them side by side.
        """
        size = max(_LEAST, min(_BATCH, -(-len(documents) // 2)))
        batches = [documents[start : start + size] for start in range(0, len(documents), size)]

        def segment(place: int) -> bytes:
            writer = self._writer(locked=False)
            for make in batches[place]:
                _add(writer, make())
            # As Whoosh's own writer for several processes does.
            return pickle.dumps(writer._finalize_segment())

        written = sorted(side_by_side(segment, len(batches)))
        writer = self._writer()
        writer.commit(mergetype=lambda *_: [pickle.loads(one) for _, one in written])
        self._keep_checksums()

    def update(self, documents: Iterable[IndexedDocument], gone: Iterable[str]) -> set[str]:
        """Take `gone` out, then write these documents; return the keys that weigh anew. An edited
        one is in both.
        """
        gone = set(gone)
        writer = self._writer()
        before = self._take_out(gone, writer)
        touched: set[str] = set()
        again = [one for one in before.values() if one.id not in gone]
        for place, one in enumerate(chain(documents, again), 1):
            was = before.pop(one.id, None)
            if one.body is None and was:
                one = replace(one, body=was.body)
            touched.update(_changed(was, one))
            _add(writer, one)
            if place % _BATCH == 0:
                writer.commit(mergetype=_living)
                writer = self._writer()
        writer.commit(mergetype=_living)
        self._keep_checksums()
        return touched.union(
            *(counts for one in before.values() for counts in (one.title, one.body or {}))
        )

    def _keep_checksums(self) -> None:
        segments = {name: one for name, one in self._checksums.items() if name.endswith(".seg")}
        self._checksums = self._checksums_of_files(segments)
        self._written.write(self._checksums)

    def _writer(self, *, locked: bool = True) -> Any:
        writer = self.index.writer(codec=InPlace(), _lk=locked)
        writer.pool = Pool()
        return writer

    def _take_out(self, identifiers: set[str], writer: Any) -> dict[str, IndexedDocument]:
        """Delete documents, and those in small segments once these are many; return them all."""
        found: dict[str, IndexedDocument] = {}
        with self.index.reader() as reader_of_all:
            found_leaves = leaves(reader_of_all)
            small = [reader for reader, _ in found_leaves if reader.doc_count_all() < _SMALL]
            for reader, base in found_leaves:
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

    def places(self, numbers: Mapping[str, int]) -> list[int]:
        """The number of each document that is in the index, in its order; of one that was taken out
        of it, -1.
        """
        with self.index.reader() as reader:
            places = [-1] * reader.doc_count_all()
            for place, stored in reader.iter_docs():
                places[place] = numbers[stored["id"]]
        return places

    def postings(
        self, places: Sequence[int], of: Span | Set[str] = ALL
    ) -> Iterator[tuple[str, Times, Times]]:
        """Each key in order, of a span or some keys, with how often it occurs in which document's
        title and body. All of a span are in memory at once.
        """
        found: dict[bytes, list[tuple[str, Sequence[int], Listed]]] = defaultdict(list)
        asked = of if isinstance(of, Span) else sorted(key.encode() for key in of)
        with self.index.reader() as reader_of_all:
            for (reader, base), field in product(leaves(reader_of_all), ("title", "body")):
                here = places[base : base + reader.doc_count_all()]
                for key, listed in stream(keys_of(reader), field, asked):
                    found[key].append((field, here, listed))
        for key in sorted(found):
            fields: dict[str, Times] = {"title": {}, "body": {}}
            for field, here, (documents, times) in found[key]:
                fields[field].update(zip(map(here.__getitem__, documents), times, strict=True))
            for times_of in fields.values():
                times_of.pop(-1, None)  # of documents that were taken out
            if fields["title"] or fields["body"]:
                yield key.decode(), fields["title"], fields["body"]


def _add(writer: Any, one: IndexedDocument) -> None:
    writer.add_document(
        id={one.id: 1},
        _stored_id=one.id,
        digest=one.digest,
        title=one.title,
        body=one.body,
        weighed=(one.size, one.title, one.body),
    )


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
