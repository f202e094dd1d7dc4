"""A content folder to the pages of a portal, and everything wrong with them, at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..domain import Kinds, Problem, Profile, Site, SitePage, Synonyms, error, warning
from ..frontmatter.header import Header
from ..frontmatter.record import line_of
from ..run import Work, load_kinds
from ..text.near import near
from .beside import SITE
from .breadcrumbs import breadcrumbs
from .called import Called
from .checks.portal import Own, check_portal
from .checks.run import check_records
from .content import read_content
from .downloads.inventory import Download
from .index import PageIndex, index
from .link import Files, check, check_translations
from .listings import listings
from .merge import merge
from .mergers import Mergers
from .page import Read


@dataclass(frozen=True)
class Catalogue:
    """What a content folder holds: the portal's settings, its pages and how they hang together, its
    problems.

    `downloads` are the files below `files/` that may be published, `profiles` the duties of laws,
    `sayings` what people call things, by language.
    """

    site: Site
    pages: tuple[SitePage, ...]
    index: PageIndex
    problems: tuple[Problem, ...]
    downloads: tuple[Download, ...] = ()
    profiles: tuple[Profile, ...] = ()
    sayings: Mapping[str, Synonyms] = field(default_factory=dict)


def read_catalogue(
    content: Path,
    languages: tuple[str, ...],
    words: Mapping[str, Mapping[str, Any]] | None = None,
    *,
    today: dt.date | None = None,
    publish: bool = False,
    drafts: bool = False,
    kinds: Kinds | None = None,
    work: Work | None = None,
) -> Catalogue:
    """Read and link all content. Drafts are checked like all pages; they are pages of the portal
    only with `drafts`.

    `words` are the theme's, for the titles of listings; `today` is for doubts that grow with time:
    an overdue review. `work` caches what was read of each file. For a portal that is to be
    published, what is left of the example is an error.
    """
    words, kinds = words or {}, kinds or load_kinds()
    found = read_content(content, languages, words, kinds, work)
    reads, hidden = merge(found.reads)
    beside, mergers, site = found.beside, found.mergers, found.beside.site
    problems = [*found.problems, *hidden]
    for page in (read.page for read in reads if drafts and read.page and read.page.draft):
        page.listed, page.title = True, _marked(page, words)
    pages = [read.page for read in reads if read.page and read.page.listed and not read.covered]
    check_translations(pages)
    made = listings(index(pages, languages, mergers, kinds), site, words)
    pages += made
    complete = index(pages, languages, mergers, kinds)
    for page in pages:
        page.breadcrumbs = breadcrumbs(page, complete)
    problems += [problem for read in reads for problem in read.problems]
    problems += check(reads, complete, site, Files.of(content, found.downloads, found.refused))
    problems += check_records(
        [(page, page.record) for page in pages if page.record], kinds, mergers, today
    )
    problems += _rest(reads, kinds, mergers, today)
    problems += check_portal(
        site, beside.site_header.lines, _own(reads), duties=bool(beside.profiles), publish=publish
    )
    problems += _taken(reads, made)
    problems += _top_tasks(site, beside.site_header, complete, languages)
    return Catalogue(
        site,
        tuple(sorted(pages, key=lambda page: page.url)),
        complete,
        tuple(sorted(Called(reads, kinds).mend(problems), key=lambda problem: problem.order)),
        found.downloads,
        tuple(beside.profiles),
        beside.sayings,
    )


def _rest(
    reads: Sequence[Read], kinds: Kinds, mergers: Mergers, today: dt.date | None
) -> Iterator[Problem]:
    """What is doubtful about the values that were not refused: an editor should hear it in the same
    round.
    """
    for read in reads:
        if read.rest and read.rest.record:
            for problem in check_records(
                [(read.rest, read.rest.record)], kinds, mergers, today, read.refused
            ):
                field = problem.field.partition(".")[0]
                if field not in read.refused:
                    yield problem


def _own(reads: Sequence[Read]) -> list[Own]:
    """The pages that the portal's own people wrote."""
    return [
        Own(read.page, read.page.record, read.text)
        for read in reads
        if read.page and read.page.record and not read.place.national
    ]


def _taken(reads: Sequence[Read], made: list[SitePage]) -> list[Problem]:
    """A page must not stand where the portal puts one of its own."""
    own = {page.url for page in made}
    return [
        error("address-taken", read.place.path, 1, given=read.place.url)
        for read in reads
        if read.place.url in own
    ]


def _top_tasks(
    site: Site, header: Header, complete: PageIndex, languages: tuple[str, ...]
) -> list[Problem]:
    """A task on the home page that is no procedure (yet) is told; the home page goes without it."""
    names = sorted({page.slug for lang in languages for page in complete.pages("procedure", lang)})
    return [
        warning(
            "procedure-unknown",
            SITE,
            line_of(header.lines, f"top_tasks.{place}"),
            f"top_tasks.{place}",
            given=name,
            nearest=near(name, names),
        )
        for place, name in enumerate(site.top_tasks)
        if complete.find("procedure", name, languages[0]) is None
    ]


def _marked(page: SitePage, words: Mapping[str, Mapping[str, Any]]) -> str:
    """A draft's title, so that nobody takes it for a page of the portal wherever it stands in a
    list.
    """
    mark = words.get(page.lang, {}).get("draft", {}).get("mark", "Draft")
    return f"[{mark}] {page.title}"
