"""The written pages of a run: each is parsed once, for all rooms that want to know of it.

A room declares a `PageReader`: a function from a page's tree to bytes. One job a page runs all
readers over one tree, those that annotate it before those that only look. What they return is kept
by what it stands on, so that a page whose results are all there is not parsed at all; and one that
stands on the same as in the last good output is not even rendered: its bytes are taken from there.
"""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, NamedTuple, overload

from ..html import Edit, WrittenPage, edited, main_source
from . import paths
from .last_output import LARGEST_PAGE, LastOutput, OutputFacts
from .processes import WorkFailed
from .progress import Tell, nobody
from .result_key import Key, digest_of
from .work import Work

#: So many pages are read in the time in which processes start that could help.
_WORTH_PROCESSES = 100


class Parameters(NamedTuple):
    """On what the result of a reader depends beside the page, and on what its annotation does."""

    read: bytes = b""
    annotate: bytes = b""


@dataclass(frozen=True)
class PageReader:
    """What a room wants to know of written pages.

    `name` holds the version of what it does. `read` is a top-level function `(page, parameters) →
    result`. `parameters` gives for the path of a page what else the result depends on, or None
    where the page is none of the room's. `part` is what the result stands on: the whole page, as
    those before left it, or its main part as it was rendered. `annotate` is a top-level function
    `(page, parameters, result) → edits`, which it has made in the tree as well.
    """

    name: str
    read: Callable[[WrittenPage, bytes], bytes]
    parameters: Callable[[str], Parameters | None]
    part: Literal["page", "main"] = "page"
    annotate: Callable[[WrittenPage, bytes, bytes], Sequence[Edit]] | None = None


class ReadFailed(Exception):
    """A reader could not read a page; it says why."""


@dataclass(frozen=True)
class Rendering:
    """How a page is rendered, when it must be: `make` writes it below the output folder. `key` is
    of all that it is made from; none where that is not known.
    """

    make: Callable[[], None]
    key: bytes | None = None


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

    def render(self, pages: Sequence[str], tell: Tell = nobody) -> None:
        """Render the pages of which too little is known. `tell` is called when one is done."""
        for done, path in enumerate(pages, 1):
            if path not in self._known:
                self._rendered(path)
            tell(done, len(pages))

    def read(self, pages: Iterable[str], tell: Tell = nobody) -> None:
        """Read the pages that are not read yet, as they were rendered, and write them with their
        edits; one whose edits have blanks waits until `finish` is asked for it, or `finish_all`.
        `tell` is called when one of those that are parsed is done.
        """
        fresh = [path for path in dict.fromkeys(pages) if path not in self._pages]
        fresh = [path for path in fresh if path in self._known or self._rendered(path)]
        missing = [path for path in fresh if not self._find(path)]
        inputs = _Inputs(missing, self._input)
        self.anew.update(missing)
        results = self.work.map(
            "read-page", read_page, inputs, keep=False, worth_processes=_WORTH_PROCESSES
        )
        for done, (index, packed) in enumerate(results, 1):
            self._keep(missing[index], packed)
            tell(done, len(missing))
        for path in fresh:
            edits = self.edits(path)
            if not any(edit.purpose == "blank" for edit in edits):
                self.finish(path, edits)

    def result(self, name: str, path: str) -> bytes | None:
        """What a reader found in a page; none where it did not read it. Raises ReadFailed."""
        found = self._pages.get(path)
        if found is None or name not in found.keys:
            return None
        if name in found.failed:
            raise ReadFailed(found.failed[name])
        return self.work.get(found.keys[name])

    def edits(self, path: str) -> list[Edit]:
        """The edits that readers made in a page."""
        found = self._pages.get(path)
        cached = self.work.get(found.edits) if found else None
        return [Edit(*one) for one in json.loads(cached)] if cached else []

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
        made_of = digest_of(json.dumps([edits, sorted((blanks or {}).items())]).encode())
        found, known = self._pages[path], self._known.get(path)
        found.as_read, found.finished = as_read, True
        if not (known and known.edits == made_of and self._take(path, known)):
            self._write(path, edits, blanks, made_of)

    def finish_all(self) -> None:
        """Write the pages that are not finished as they were rendered."""
        for path, found in self._pages.items():
            if not found.finished:
                self.finish(path, ())

    def as_read(self, path: str) -> bool:
        """Whether a page was written as the readers left it."""
        return path in self._pages and self._pages[path].as_read

    def _rendered(self, path: str) -> bool:
        """See that a page is there as it was rendered; return whether it is. One that could not be
        rendered is not tried again.
        """
        if not paths.exists(self.output, path) and path in self._renderings:
            self._renderings[path].make()
            if not paths.exists(self.output, path):
                del self._renderings[path]
        return paths.exists(self.output, path)

    def _source(self, path: str) -> bytes:
        self._rendered(path)
        return paths.read(self.output, path, LARGEST_PAGE)

    def _take(self, path: str, facts: OutputFacts) -> bool:
        """Take a page from the last good output; return whether that still has it."""
        given = self.last.page(path, facts) if self.last else None
        if given is not None:
            paths.write(self.output, path, given)
        return given is not None

    def _write(
        self, path: str, edits: Sequence[Edit], blanks: Mapping[str, str] | None, made_of: bytes
    ) -> None:
        given = self._source(path)
        if edits:
            given = edited(given.decode(), edits, blanks).encode()
            paths.write(self.output, path, given)
        rendering, found = self._renderings.get(path), self._pages[path]
        if self.last and rendering and rendering.key:
            facts = OutputFacts(found.main, found.page, made_of, digest_of(given))
            self.last.keep(path, rendering.key, facts)

    def _find(self, path: str) -> bool:
        """Note where the results of a page are kept; return whether all of them are there."""
        if path in self._known:
            main, rendered, *_ = self._known[path]
        else:
            given = self._source(path)
            main, rendered = digest_of(main_source(given)), digest_of(given)
        keys, page = dict[str, Key](), rendered
        for reader in self.readers:
            if (parameters := reader.parameters(path)) is not None:
                stands_on = main if reader.part == "main" else page
                keys[reader.name] = self.work.key(reader.name, stands_on, parameters.read)
                if reader.annotate:
                    page = digest_of(page, keys[reader.name].digest.encode(), parameters.annotate)
        self._pages[path] = _Results(main, rendered, keys, self.work.key("page-edits", page))
        return all(self.work.has(key) for key in (*keys.values(), self._pages[path].edits))

    def _input(self, path: str) -> bytes:
        """The input of the job that reads a page: its bytes, and for each reader the results that
        are there.
        """
        given, keys = self._source(path), self._pages[path].keys
        steps = list[_Step]()
        for reader in self.readers:
            if (parameters := reader.parameters(path)) is not None:
                cached = self.work.get(keys[reader.name])
                steps.append((reader.name, reader.read, reader.annotate, parameters, cached))
        return pickle.dumps((given, steps))

    def _keep(self, path: str, packed: bytes | WorkFailed) -> None:
        found = self._pages[path]
        if isinstance(packed, WorkFailed):
            found.failed |= dict.fromkeys(found.keys, repr(packed.cause))
            return
        results, found.failed, edits = pickle.loads(packed)
        if found.failed:  # what others found stands on a page that lacks an annotation
            found.edits = self.work.key("page-failed", found.edits.digest.encode())
            for name, key in found.keys.items():
                found.keys[name] = self.work.key("page-failed", key.digest.encode())
        for name, result in results.items():
            self.work.put(found.keys[name], result)
        self.work.put(found.edits, edits)


_Step = tuple[str, Any, Any, Parameters, bytes | None]


def read_page(given: bytes, _: bytes) -> bytes:
    """Parse a page once and let each reader in turn read it: a job."""
    source, steps = pickle.loads(given)
    page, edits = WrittenPage.parse(source), list[Edit]()
    results, failed = dict[str, bytes](), dict[str, str]()
    for name, read, annotate, parameters, cached in steps:
        try:
            result = read(page, parameters.read) if cached is None else cached
            made = annotate(page, parameters.annotate, result) if annotate else ()
            if made:
                edits += made
                page.changed()
            results[name] = result
        except Exception as cause:
            failed[name] = f"{type(cause).__name__}: {cause}"
    return pickle.dumps((results, failed, json.dumps(edits).encode()))


class _Inputs(Sequence[bytes]):
    """The inputs of a job, each made when it is asked for: all pages at once are too many."""

    def __init__(self, pages: Sequence[str], make: Callable[[str], bytes]) -> None:
        self._pages, self._make = pages, make

    @overload
    def __getitem__(self, place: int) -> bytes: ...
    @overload
    def __getitem__(self, place: slice) -> list[bytes]: ...
    def __getitem__(self, place: int | slice) -> bytes | list[bytes]:
        if isinstance(place, slice):
            return [self._make(path) for path in self._pages[place]]
        return self._make(self._pages[place])

    def __len__(self) -> int:
        return len(self._pages)
