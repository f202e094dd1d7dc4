"""The written pages of a run: each is parsed once, for all rooms that want to know of it.

A room declares a `PageReader`: a function from a page's tree to bytes. A page is rendered, read by
all readers over one tree (those that annotate it before those that only look) and written at one
go, many pages side by side. What readers return is kept by what it stands on, so that a page whose
results are all there is not parsed at all; and one that stands on the same as in the last good
output is not even rendered: its bytes are taken from there.
"""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from ..domain import Problem
from ..html import Edit, edited, main_source
from . import paths
from .last_output import LARGEST_PAGE, LastOutput, OutputFacts
from .page_reader import PageRead, PageReader, ReaderStep, ReadFailed, read_page
from .progress import Tell, nobody
from .result_key import Key, digest_of
from .work import Work


@dataclass(frozen=True)
class LaterKey:
    """A key that is known when the page was rendered: `learnt` is what came out on the way, in this
    process or in a copy of it, `learn` takes that, and then there is the `key`.
    """

    learnt: Callable[[], bytes]
    learn: Callable[[bytes], None]
    key: Callable[[], bytes | None]


@dataclass(frozen=True)
class Rendering:
    """How a page is rendered, when it must be: `make` returns its bytes, or why there are none,
    which `failed` is told. `key` is of all that it is made from; none where that is not known, or
    only `later`.
    """

    make: Callable[[], bytes | Problem]
    failed: Callable[[Problem], None]
    key: bytes | None = None
    later: LaterKey | None = None


@dataclass
class _Results:
    """Where the results of one page are kept: by reader, and its edits; and what failed.

    `main` and `page` are the digests of what was rendered.
    """

    main: bytes
    page: bytes
    keys: dict[str, Key]
    edits: Key
    failed: dict[str, str] = field(default_factory=dict)
    as_read: bool = True
    finished: bool = False


class _Prepared(NamedTuple):
    """A page that was rendered, and read where something was not known of it. `main` and `page` are
    the digests of what was rendered, `file` of what was written; none where it waits for `finish`.
    `learnt` is what its key is made of, where that was known no earlier.
    """

    main: bytes
    page: bytes
    read: PageRead | None
    file: bytes | None
    learnt: bytes


class WrittenPages:
    """The pages of a run, by their paths below the output folder. `anew` are those that no earlier
    build left the results of: new, or other than they were.
    """

    def __init__(self, output: Path, work: Work, last: LastOutput | None = None) -> None:
        """`last` is the last good output; none where each run renders all pages."""
        self.output = output
        self.work = work
        self.last = last
        self.readers: list[PageReader] = []
        self.anew: set[str] = set()
        self._pages: dict[str, _Results] = {}
        self._renderings: dict[str, Rendering] = {}
        self._known: dict[str, OutputFacts] = {}

    def declare(self, reader: PageReader) -> None:
        """Let a reader read all pages of a run that begins, after those that were declared before
        it; those that annotate pages come before those that only look.
        """
        self._pages.clear()
        self.anew.clear()
        self._renderings.clear()
        self._known.clear()
        self.readers = [one for one in self.readers if one.name != reader.name]
        self.readers.append(reader)
        self.readers.sort(key=lambda one: one.annotate is None)

    def expect(self, path: str, rendering: Rendering) -> None:
        """Let a page be rendered when it is needed: what was rendered before may be enough."""
        self._renderings[path] = rendering
        known = self.last.facts(path, rendering.key) if self.last and rendering.key else None
        if known:
            self._known[path] = known

    def __contains__(self, path: str) -> bool:
        """Whether there is a page to read or to finish."""
        return path in self._pages or paths.exists(self.output, path)

    def written_before(self, path: str) -> bool:
        """Whether the last good output has a page, of which it may be known what it was made from:
        it need not be rendered if that is the same.
        """
        return bool(self.last and self.last.has_facts and paths.exists(self.last.live, path))

    def unknown(self) -> list[str]:
        """The pages that `read` would have to render."""
        return [path for path in self._renderings if path not in self._known]

    def read(self, pages: Iterable[str], tell: Tell = nobody) -> None:
        """Render the pages that are not read yet, read them, and write them with their edits; one
        whose edits have blanks waits until `finish` is asked for it, or `finish_all`. Of a page
        that is known nothing is done again. `tell` is called when one of the others is done.
        """
        fresh = [path for path in dict.fromkeys(pages) if path not in self._pages]
        missing = [path for path in fresh if not self._is_known(path)]
        made = self.work.in_copies(
            lambda place: pickle.dumps(self._prepared(missing[place])), len(missing)
        )
        for done, (place, packed) in enumerate(made, 1):
            self._keep(missing[place], pickle.loads(packed))
            tell(done, len(missing))
        for path in fresh:
            if path in self._pages and not self._pages[path].finished:
                edits = self.edits(path)
                if not _has_blanks(edits):
                    self.finish(path, edits)

    def result(self, name: str, path: str) -> bytes | None:
        """What a reader found in a page; none where it did not read it. Raises ReadFailed."""
        found = self._pages.get(path)
        if found is None or name not in found.keys:
            return None
        if name in found.failed:
            raise ReadFailed(found.failed[name])
        result = self.work.get(found.keys[name])
        if result is None:
            self._read_again(path, found)
            result = self.work.get(found.keys[name])
        return result

    def result_key(self, name: str, path: str) -> Key | None:
        """What a reader's result on a page is kept under: the same where what it found is the same;
        none where it did not read the page.
        """
        found = self._pages.get(path)
        return found.keys.get(name) if found else None

    def edits(self, path: str) -> list[Edit]:
        """The edits that readers made in a page."""
        found = self._pages.get(path)
        return self._cached_edits(path, found) if found else []

    def finish(
        self,
        path: str,
        edits: Sequence[Edit],
        blanks: Mapping[str, str] | None = None,
        *,
        as_read: bool = True,
    ) -> None:
        """Write a page with edits made and blanks filled. Without `as_read` it is another page than
        the readers saw, and `as_read` says so.
        """
        made_of = _digest(edits, blanks)
        found, known = self._pages[path], self._known.get(path)
        found.as_read, found.finished = as_read, True
        if known and known.edits == made_of and self._take(path, known):
            return
        source = self._source(path)
        if not isinstance(source, bytes):
            self._failed(path, source)
            return
        given = edited(source.decode(), edits, blanks).encode() if edits else source
        self._put(path, given)
        self._note(path, made_of, digest_of(given))

    def finish_all(self) -> None:
        """Write the pages that are not finished as they were rendered."""
        for path, found in [*self._pages.items()]:
            if not found.finished:
                self.finish(path, ())

    def as_read(self, path: str) -> bool:
        """Whether a page was written as the readers left it."""
        return path in self._pages and self._pages[path].as_read

    def _source(self, path: str) -> bytes | Problem | None:
        """A page as it was rendered, now or before; the problem where it cannot be, nothing where
        nobody makes it.
        """
        if paths.exists(self.output, path):
            return paths.read(self.output, path, LARGEST_PAGE, own=True)
        return self._renderings[path].make() if path in self._renderings else None

    def _take(self, path: str, facts: OutputFacts) -> bool:
        """Take a page from the last good output; return whether that still has it."""
        return bool(self.last and self.last.take(path, facts.file, self.output))

    def _put(self, path: str, given: bytes) -> None:
        paths.write(self.output, path, given, self.last.live if self.last else None)

    def _note(self, path: str, made_of: bytes, file: bytes) -> None:
        """Keep what a page was made from, now that it is written."""
        rendering, found = self._renderings.get(path), self._pages[path]
        if self.last and rendering and rendering.key:
            facts = OutputFacts(found.main, found.page, made_of, file)
            self.last.keep(path, rendering.key, facts)

    def _failed(self, path: str, problem: Problem | None) -> None:
        """A page could not be rendered: it is told, and not tried again."""
        self._pages.pop(path, None)
        rendering = self._renderings.pop(path, None)
        if problem and rendering:
            rendering.failed(problem)

    def _is_known(self, path: str) -> bool:
        """Whether a page need not be rendered, and what readers found in it is there."""
        known = self._known.get(path)
        if known is None:
            return False
        asked = tuple(reader.parameters(path) for reader in self.readers)
        remembered = "read", path, known, asked
        found = self.work.memory.get(remembered) or self._results(path, known.main, known.page)
        results = (*found.keys.values(), found.edits)
        # One that is damaged is made anew when somebody asks for it.
        if found.finished or all(map(self.work.lists, results)):
            self.work.memory.put(remembered, replace(found, finished=True))
            self._pages[path] = replace(found, finished=False, as_read=True)
        return path in self._pages

    def _is_read(self, found: _Results) -> bool:
        return all(self.work.has(key) for key in (*found.keys.values(), found.edits))

    def _results(self, path: str, main: bytes, rendered: bytes) -> _Results:
        """Where the results of a page that was rendered to these digests are kept."""
        keys, page = dict[str, Key](), rendered
        for reader in self.readers:
            if (parameters := reader.parameters(path)) is not None:
                stands_on = main if reader.part == "main" else page
                keys[reader.name] = self.work.key(reader.name, stands_on, parameters.read)
                if reader.annotate:
                    page = digest_of(page, keys[reader.name].digest.encode(), parameters.annotate)
        return _Results(main, rendered, keys, self.work.key("page-edits", page))

    def _prepared(self, path: str) -> _Prepared | Problem | None:
        """Render a page, read it, and write it, but for blanks: what a copy of this process does.
        Nothing is changed but the page's file.
        """
        source = self._source(path)
        if not isinstance(source, bytes):
            return source
        main, page = digest_of(main_source(source)), digest_of(source)
        found, read = self._results(path, main, page), None
        if not self._is_read(found):
            read = read_page(source, self._steps(path, found))
        edits = read.edits if read else self._cached_edits(path, found)
        waits = _has_blanks(edits)
        given = edited(source.decode(), edits).encode() if edits and not waits else source
        if path in self._renderings or edits:
            self._put(path, given)
        rendering = self._renderings.get(path)
        learnt = rendering.later.learnt() if rendering and rendering.later else b""
        return _Prepared(main, page, read, None if waits else digest_of(given), learnt)

    def _steps(self, path: str, found: _Results) -> list[ReaderStep]:
        steps = list[ReaderStep]()
        for reader in self.readers:
            if (parameters := reader.parameters(path)) is not None:
                steps.append(ReaderStep(reader, parameters, self.work.get(found.keys[reader.name])))
        return steps

    def _cached_edits(self, path: str, found: _Results) -> list[Edit]:
        return list(self.work.memory.made(found.edits, lambda: self._read_edits(path, found)))

    def _read_edits(self, path: str, found: _Results) -> tuple[Edit, ...]:
        cached = self.work.get(found.edits)
        if cached is None:
            self._read_again(path, found)
            cached = self.work.get(found.edits)
        return tuple(Edit(*one) for one in json.loads(cached)) if cached else ()

    def _keep(self, path: str, prepared: _Prepared | Problem | None) -> None:
        """Take what was prepared of a page, and keep what readers found in it."""
        if not isinstance(prepared, _Prepared):
            self._failed(path, prepared)
            return
        if (rendering := self._renderings.get(path)) and rendering.later:
            rendering.later.learn(prepared.learnt)
            key = rendering.later.key()
            self._renderings[path] = replace(rendering, key=key, later=None)
        found = self._pages[path] = self._results(path, prepared.main, prepared.page)
        edits = prepared.read.edits if prepared.read else self._cached_edits(path, found)
        if prepared.read:
            self.anew.add(path)
            self._keep_read(found, prepared.read)
        if prepared.file:
            found.finished = True
            self._note(path, _digest(edits), prepared.file)

    def _read_again(self, path: str, found: _Results) -> None:
        """Read a page of which something is lost that was there when this process saw it last."""
        rendering = self._renderings.get(path)
        source = rendering.make() if rendering else None
        if isinstance(source, bytes):
            self._keep_read(found, read_page(source, self._steps(path, found)))

    def _keep_read(self, found: _Results, read: PageRead) -> None:
        found.failed = read.failed
        if read.failed:  # what others found stands on a page that lacks an annotation
            found.edits = self.work.key("page-failed", found.edits.digest.encode())
            for name, key in found.keys.items():
                found.keys[name] = self.work.key("page-failed", key.digest.encode())
        for name, result in read.results.items():
            self.work.put(found.keys[name], result)
        self.work.put(found.edits, json.dumps(read.edits).encode())


def _has_blanks(edits: Iterable[Edit]) -> bool:
    return any(edit.purpose == "blank" for edit in edits)


def _digest(edits: Sequence[Edit], blanks: Mapping[str, str] | None = None) -> bytes:
    """What stands for all that is changed in a page after it was rendered."""
    return digest_of(json.dumps([edits, sorted((blanks or {}).items())]).encode())
