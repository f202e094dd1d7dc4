"""Written pages → entries."""
from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from plugins.model import Agency, Document, Portal, Problem, Procedure, SitePage, WorkFailed, error
from plugins.text import say

from .bodies import Body, read_bodies
from .entry import Entry, Facets, read_page

#: The job's name holds its version: a new one reads all pages again.
_JOB = "search-page-2"


class _Written(Sequence[bytes]):
    """The main parts of pages, each read when it is asked for: all pages at once are too many."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._paths = paths

    def __getitem__(self, place: Any) -> Any:
        html = self._paths[place].read_bytes()
        start, end = html.find(b"<main"), html.rfind(b"</main>")
        return html[start:end] if 0 <= start < end else html

    def __len__(self) -> int:
        return len(self._paths)


def entries(portal: Portal, lang: str, cache: Path) -> tuple[list[Entry], list[Problem]]:
    """The pages of a language that can be found, and problems with those that cannot be read."""
    # A page whose template failed is not there, and told already.
    pages = [page for page in portal.pages if page.lang == lang and page.record is not None and page.listed
             and (portal.output / page.save_as).is_file()]
    agencies = {page.slug: page.title for page in pages if page.kind == "agency"}
    written = _Written([portal.output / page.save_as for page in pages])
    found: list[tuple[int, Entry]] = []
    problems: list[Problem] = []
    for place, read in read_bodies(written, _JOB, read_page, portal.work, cache):
        page = pages[place]
        if isinstance(read, WorkFailed):
            problems.append(error("search-page-unreadable", page.source or page.url, reason=str(read.cause)))
        else:
            found.append((place, _entry(page, read, portal, agencies)))
    return [entry for _, entry in sorted(found, key=lambda one: one[0])], problems


def _entry(page: SitePage, body: Body, portal: Portal, agencies: Mapping[str, str]) -> Entry:
    record = page.record
    assert record is not None
    also = tuple(one for one in (record.short_title, *record.keywords, *_codes(page)) if one)
    return Entry(page.url, page.url, page.title, body, _facets(page, portal, agencies), also, _answer(page))


def _codes(page: SitePage) -> Iterator[str]:
    match page.record:
        case Procedure() as record if record.code:
            yield record.code
        case Document() as record:
            yield record.number


def _facets(page: SitePage, portal: Portal, agencies: Mapping[str, str]) -> Facets:
    words, record = portal.words[page.lang], page.record
    kind = say(words, f"search.kind.{page.kind}")
    match record:
        case Procedure():
            online = say(words, f"online.{record.online_level}") if record.online_level else ""
            return Facets(kind, _first(record.fields), _agency(record, agencies),
                          ", ".join(portal.site.level_name(one, page.lang) for one in record.levels), online)
        case Agency():
            return Facets(kind, level=portal.site.level_name(record.level, page.lang))
        case Document():
            return Facets(kind, _first(record.fields))
    return Facets(kind)


def _agency(record: Procedure, named: Mapping[str, str]) -> str:
    slug = next((part.agency for part in record.agencies if part.agency), None)
    name = next((part.name for part in record.agencies if part.name), "") or ""
    return named.get(slug or "", name)


def _first(values: Sequence[str]) -> str:
    return values[0] if values else ""


def _answer(page: SitePage) -> str:
    """What a result says under its title: how long and how much, or the page's first facts."""
    facts = getattr(page.view, "facts", ())
    return " · ".join(fact.value for fact in facts[:2])
