"""The whole portal at once: names that lead somewhere, addresses that are one's own, trees without
loops.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..domain import (
    Agency,
    Content,
    Problem,
    Procedure,
    Reference,
    Site,
    SitePage,
    error,
    files,
    references,
    warning,
)
from ..frontmatter.record import line_of
from ..text import fold, nfc
from ..text.near import near
from .called import unknown
from .downloads.inventory import FOLDER, Download
from .figures import figure_problems
from .index import PageIndex
from .outward import outward
from .overlay import drift
from .page import Read

# The end of a name that is no page's: `1.001193` is a page.
_FILE = re.compile(r"\.(?!html$)[a-z]\w{1,4}$", re.IGNORECASE)


@dataclass(frozen=True)
class Files:
    """The files below `content/files/`: `names` of all that are there, also of those that are
    refused.
    """

    content: Path
    names: frozenset[str]

    @staticmethod
    def of(content: Path, downloads: Sequence[Download], refused: Sequence[Problem]) -> Files:
        """What the inventory found; a file that is refused is told once, and not as missing."""
        there = {one.name for one in downloads} | {
            nfc(one.path.removeprefix(f"{FOLDER}/")) for one in refused
        }
        return Files(content, frozenset(there))


def check_translations(pages: Iterable[SitePage]) -> None:
    """Tell each page its translations: the same slug of the same kind in another language."""
    groups: dict[tuple[str, str], list[SitePage]] = defaultdict(list)
    for page in pages:
        groups[page.kind, page.slug].append(page)
    for group in groups.values():
        for page in group:
            page.translations = {
                other.lang: other.url for other in group if other.lang != page.lang
            }


def check(reads: Sequence[Read], index: PageIndex, site: Site, there: Files) -> Iterator[Problem]:
    """Yield what is wrong between pages."""
    pages = [
        (read.page, read.page.record)
        for read in reads
        if read.page and read.page.record and not read.covered
    ]
    yield from _rest(reads, index, site, there)
    yield from _references(pages, reads, index)
    yield from _targets(
        reads, frozenset(index.by_url) | {read.place.url for read in reads if not read.page}, there
    )
    yield from outward(reads, site, frozenset(index.by_url))
    yield from _files(pages, there)
    yield from figure_problems(pages, there.content)
    yield from _twins(pages)
    yield from _levels(pages, site)
    for page, _ in pages:
        yield from drift(page)
    yield from _loops(index, [page for page, _ in pages if page.kind == "agency"])


def _rest(reads: Sequence[Read], index: PageIndex, site: Site, there: Files) -> Iterator[Problem]:
    """What is wrong with the names in a header of which other values were refused: told in the same
    round.
    """
    for read in reads:
        rest = [(read.rest, read.rest.record)] if read.rest and read.rest.record else []
        found = (
            [*_references(rest, reads, index), *_files(rest, there), *_levels(rest, site)]
            if rest
            else []
        )
        yield from (
            problem for problem in found if problem.field.partition(".")[0] not in read.refused
        )


Pages = list[tuple[SitePage, Content]]


def _references(pages: Pages, reads: Sequence[Read], index: PageIndex) -> Iterator[Problem]:
    """A name in a header must be the name of a page. A broken page has problems of its own."""
    names = defaultdict(set)
    for read in reads:
        code = read.header.values.get("code")
        names[read.place.kind.name].update(
            {read.slug, code} if isinstance(code, str) else {read.slug}
        )
    drafts = {(page.kind, page.slug) for page, record in pages if record.status == "draft"}
    for page, record in pages:
        for reference in references(record):
            if reference.name not in names[reference.kind]:
                yield _unknown(page, reference, sorted(names[reference.kind]))
            elif (reference.kind, reference.name) in drafts and page.listed and not page.draft:
                yield error(
                    "reference-to-draft",
                    page.source or "",
                    line_of(page.lines, reference.field),
                    reference.field,
                    given=reference.name,
                )


def _unknown(page: SitePage, reference: Reference, known: list[str]) -> Problem:
    return error(
        unknown(reference.kind),
        page.source or "",
        line_of(page.lines, reference.field),
        reference.field,
        given=reference.name,
        nearest=near(reference.name, known),
    )


def _targets(reads: Sequence[Read], addresses: frozenset[str], there: Files) -> Iterator[Problem]:
    """A link in a text must lead to a page or a file of the site."""
    last = {address.rstrip("/").rpartition("/")[2]: address for address in sorted(addresses)}
    for read in reads:
        for target in read.body.targets:
            path, line, name = (
                read.place.path,
                target.line,
                target.path.rstrip("/").rpartition("/")[2],
            )
            if target.path.startswith("/files/"):
                yield from _file(there, target.path.removeprefix("/files/"), path, line)
            elif target.path in addresses or f"{target.path}/" in addresses:
                continue
            elif nfc(name) in there.names:
                yield error(
                    "link-unknown", path, line, given=target.written, nearest=f"/files/{name}"
                )
            elif _FILE.search(name):
                yield from _file(there, name, path, line)
            else:
                nearest = last.get(near(name.removesuffix(".html"), last), "")
                yield error("link-unknown", path, line, given=target.written, nearest=nearest)


def _files(pages: Pages, there: Files) -> Iterator[Problem]:
    """A file that a header offers must be there."""
    for page, record in pages:
        for field, file in files(record):
            yield from _file(there, file, page.source or "", line_of(page.lines, field), field)


def _file(there: Files, file: str, path: str, line: int, field: str = "") -> Iterator[Problem]:
    if nfc(file) not in there.names:
        yield error(
            "file-missing",
            path,
            line,
            field,
            given=file[:80],
            nearest=near(file[:200], sorted(there.names)),
        )


def _twins(pages: Pages) -> Iterator[Problem]:
    """A code belongs to one page of a language; so should a title."""
    codes: dict[tuple[str, str], SitePage] = {}
    titles: dict[tuple[str, str, str], SitePage] = {}
    for page, record in pages:
        if isinstance(record, Procedure):
            first = codes.setdefault((page.lang, record.code.casefold()), page)
            if first is not page:
                yield error(
                    "code-twice",
                    page.source or "",
                    line_of(page.lines, "code"),
                    "code",
                    given=record.code,
                    other=first.source,
                )
        first = titles.setdefault((page.lang, page.kind, " ".join(fold(page.title).split())), page)
        if first is not page:
            yield warning(
                "title-twice",
                page.source or "",
                line_of(page.lines, "title"),
                "title",
                given=page.title,
                other=first.source,
            )


def _levels(pages: Pages, site: Site) -> Iterator[Problem]:
    """A level is one of those that the portal names."""
    keys = [level.key for level in site.levels]
    for page, record in pages:
        given = (
            [("level", record.level)]
            if isinstance(record, Agency)
            else [
                (f"levels.{place}", level)
                for place, level in enumerate(getattr(record, "levels", ()))
            ]
        )
        for field, level in given:
            if keys and level not in keys:
                yield error(
                    "level-unknown",
                    page.source or "",
                    line_of(page.lines, field),
                    field,
                    given=level,
                    choices=keys,
                    nearest=_level(level, site),
                )


def _level(given: str, site: Site) -> str:
    """The level that was called by its name in a language (`Cấp xã`, `xã`), or misspelt."""
    names = {level.key: level.key for level in site.levels}
    for level in site.levels:
        for name in level.names.values():
            names |= {name: level.key, re.sub(r"^cấp ", "", name, flags=re.IGNORECASE): level.key}
    return names.get(near(given, names), "")


def _loops(index: PageIndex, agencies: list[SitePage]) -> Iterator[Problem]:
    """Going up from an agency ends at the top. A loop is told once, at the first of its pages."""
    reported: set[str] = set()
    for agency in agencies:
        way: list[SitePage] = [agency]
        while (above := index.parent(way[-1])) and above not in way:
            way.append(above)
        loop = way[way.index(above) :] if above else []
        if loop and not reported & {one.url for one in loop}:
            reported |= {one.url for one in loop}
            start = loop.index(min(loop, key=lambda one: one.url))
            ring = [*loop[start:], *loop[:start], loop[start]]
            yield error(
                "agency-loop",
                ring[0].source or "",
                line_of(ring[0].lines, "parent"),
                "parent",
                given=" → ".join(one.slug for one in ring),
            )
