"""A content folder to the pages of a portal, and everything wrong with them, at once."""
from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plugins.model import Problem, Site, SitePage, error, warning

from .breadcrumbs import breadcrumbs
from .checks.run import check_records
from .files import read_bytes, walk
from .header import Header, read_header
from .index import Index, index
from .link import check, tell_translations
from .listings import listings
from .mergers import Mergers, read_mergers
from .near import near
from .overlay import lay_over
from .page import Read, finish, read_page
from .record import line_of, read_record
from .source import decode

SITE = "portal.yml"


@dataclass(frozen=True)
class Catalogue:
    """What a content folder holds: the portal's settings, its pages and how they hang together, its problems."""

    site: Site
    pages: tuple[SitePage, ...]
    index: Index
    problems: tuple[Problem, ...]


def read_catalogue(content: Path, languages: tuple[str, ...], words: Mapping[str, Mapping[str, Any]] | None = None, *,
                   today: dt.date | None = None) -> Catalogue:
    """Read and link all content. Drafts are checked like all pages, and are no pages of the portal.

    `words` are the theme's, for the titles of listings; `today` is for doubts that grow with time: an overdue review.
    """
    words = words or {}
    site, site_header, problems = _read_site(content)
    reads: list[Read] = []
    for found in walk(content, languages):
        if isinstance(found, Problem):
            problems.append(found)
            continue
        raw = read_bytes(content, found.path)
        if isinstance(raw, Problem):
            problems.append(raw)
            reads.append(Read(found))
        else:
            reads.append(read_page(found, raw, _back(words, found.lang)))
    problems += _lay_over(reads)
    mergers = read_mergers(content)
    if isinstance(mergers, Problem):
        problems.append(mergers)
        mergers = Mergers()
    pages = [read.page for read in reads if read.page and read.page.listed and not read.covered]
    tell_translations(pages)
    made = listings(index(pages, languages, mergers), site, words)
    pages += made
    whole = index(pages, languages, mergers)
    for page in pages:
        page.breadcrumbs = breadcrumbs(page, whole)
    problems += [problem for read in reads for problem in read.problems]
    problems += check(reads, whole, site, content)
    problems += check_records([(page, page.record) for page in pages if page.record], mergers, today)
    problems += _taken(reads, made)
    problems += _top_tasks(site, site_header, whole, languages)
    return Catalogue(site, tuple(sorted(pages, key=lambda page: page.url)), whole,
                     tuple(sorted(problems, key=lambda problem: problem.order)))


def _read_site(content: Path) -> tuple[Site, Header, list[Problem]]:
    """The portal's settings; the defaults where the file is missing or broken."""
    if not (content / SITE).exists():
        return Site(), Header(), []
    raw = read_bytes(content, SITE)
    text = raw if isinstance(raw, Problem) else decode(raw, SITE)
    if isinstance(text, Problem):
        return Site(), Header(), [text]
    header = read_header(text, SITE, 1)
    site, refused = read_record(Site, header.values, SITE, header.lines)
    return site or Site(), header, [*header.problems, *refused]


def _lay_over(reads: list[Read]) -> list[Problem]:
    """Finish the pages that stand on a national record, and take the record's own page out of the portal."""
    problems: list[Problem] = []
    below = {(read.place.lang, read.header.values.get("code")): read for read in reads
             if read.place.national}
    codes = [str(code) for _, code in below if code]
    for read in reads:
        if not read.base:
            continue
        record = below.get((read.place.lang, read.base))
        if record is None:
            problems.append(error("base-unknown", read.place.path, line_of(read.header.lines, "base.code"), "base.code",
                                  given=read.base, nearest=near(read.base, codes)))
        elif record.page:
            values, hidden = lay_over(read.header, record.header, read.place.path)
            problems += hidden
            record.covered = True
            finish(read, values)
    return problems + list(_stand_alone(reads))


def _stand_alone(reads: list[Read]) -> Iterator[Problem]:
    """A local page of a procedure that does not stand on the national record takes its place all the same: told."""
    codes = {(read.place.lang, read.header.values.get("code")): read for read in reads
             if read.place.kind == "procedure" and not read.place.national}
    for record in reads:
        own = codes.get((record.place.lang, record.header.values.get("code")))
        if own and record.place.national and not record.covered:
            record.covered = True
            yield warning("record-hidden", own.place.path, line_of(own.header.lines, "code"), "code",
                          given=own.header.values["code"], other=record.place.path)


def _taken(reads: list[Read], made: list[SitePage]) -> list[Problem]:
    """A page must not stand where the portal puts one of its own."""
    own = {page.url for page in made}
    return [error("address-taken", read.place.path, 1, given=read.place.url)
            for read in reads if read.place.url in own]


def _top_tasks(site: Site, header: Header, whole: Index, languages: tuple[str, ...]) -> list[Problem]:
    names = [page.slug for page in whole.pages("procedure", languages[0])]
    return [error("procedure-unknown", SITE, line_of(header.lines, f"top_tasks.{place}"), f"top_tasks.{place}",
                  given=name, nearest=near(name, names))
            for place, name in enumerate(site.top_tasks) if whole.find("procedure", name, languages[0]) is None]


def _back(words: Mapping[str, Mapping[str, Any]], lang: str) -> str:
    return str(words.get(lang, {}).get("footnote", {}).get("back", "↩"))
