"""A content folder to the pages of a portal, and everything wrong with them, at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..domain import Kinds, OldPlace, Problem, Profile, Site, SitePage, Synonyms
from ..run import Work, load_kinds
from .called import Called
from .checks.run import check
from .downloads.inventory import Download
from .files import Place
from .index import PageIndex
from .link import link
from .merge import bases, merge
from .old_places import of_headers
from .read import read


@dataclass(frozen=True)
class Catalogue:
    """What a content folder holds: the portal's settings, its pages and how they hang together, its
    problems.

    `downloads` are the files below `files/` that may be published, `profiles` the duties of laws,
    `sayings` what people call things, by language, `bases` the files of national records, by
    language and code, `old_places` what is said of old addresses, `merged` the slugs of units
    that became part of one other, with its slug.
    """

    site: Site
    pages: tuple[SitePage, ...]
    index: PageIndex
    problems: tuple[Problem, ...]
    downloads: tuple[Download, ...] = ()
    profiles: tuple[Profile, ...] = ()
    sayings: Mapping[str, Synonyms] = field(default_factory=dict)
    bases: Mapping[tuple[str, str], Place] = field(default_factory=dict)
    old_places: tuple[OldPlace, ...] = ()
    merged: Mapping[str, str] = field(default_factory=dict)


def read_catalogue(
    content: Path,
    languages: tuple[str, ...],
    words: Mapping[str, Mapping[str, Any]] | None = None,
    *,
    today: dt.date | None = None,
    published_on: dt.date | None = None,
    publish: bool = False,
    drafts: bool = False,
    kinds: Kinds | None = None,
    work: Work | None = None,
) -> Catalogue:
    """Read, merge and link all content. Drafts, and pages of a later day, are checked like all
    pages; they are pages of the portal only with `drafts`.

    `words` are the theme's, for the titles of listings; `today` is for doubts that grow with time:
    an overdue review. `published_on` is the day on which pages are published or are not; `today`
    where none is given. `work` caches what was read of each file, and what is doubtful on each
    page. For a portal that is to be published, what is left of the example is an error.
    """
    words, kinds = words or {}, kinds or load_kinds()
    day = published_on or today
    folder = read(content, languages, words, kinds, work)
    reads, hidden = merge(folder.reads)
    beside = folder.beside
    before = work.memory.get("index") if work else None
    linked = link(
        reads,
        beside.site,
        folder.mergers,
        languages,
        words,
        kinds,
        drafts=drafts,
        today=day,
        before=before,
    )
    if work:
        work.memory.put("index", linked.index)
    wrong = check(folder, reads, linked, today=today, published_on=day, publish=publish, work=work)
    problems = Called(reads, kinds).mend([*folder.problems, *hidden, *wrong])
    return Catalogue(
        beside.site,
        linked.pages,
        linked.index,
        tuple(sorted(problems, key=lambda problem: problem.order)),
        folder.downloads,
        beside.profiles,
        beside.sayings,
        bases(reads),
        (*beside.old_places, *of_headers(linked.pages)),
        folder.mergers.slugs(),
    )
