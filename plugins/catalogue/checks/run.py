"""Everything that is wrong or doubtful about content that was read, merged and linked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ...domain import Problem, error
from ...run import Work
from ..figures import figure_problems
from ..link import Linked
from ..outward import outward
from ..overlay import drift
from ..page import Read
from ..read import ContentFolder
from .contradictions import contradictions
from .form import form_meanings
from .levels import unknown_levels, unnamed_levels
from .portal import Own, check_portal, unknown_tasks
from .records import RecordRules
from .references import KnownNames, agency_loops, unknown_references
from .rule import Records
from .targets import Files, broken_links, missing_files
from .twins import same_steps, twins


def check(
    folder: ContentFolder,
    reads: Sequence[Read],
    linked: Linked,
    *,
    today: dt.date | None = None,
    published_on: dt.date | None = None,
    publish: bool = False,
    work: Work | None = None,
) -> Iterator[Problem]:
    """Yield the problems of the files of a `folder`, of the `reads` that came of them and were
    merged, and of the `linked` pages.

    `today` is for doubts that grow with time, `published_on` the day on which pages are published
    or are not; `work` caches the doubts about each page. Of a portal that is to be published, what
    is left of the example is an error.
    """
    site = folder.beside.site
    rules = RecordRules(linked.index.kinds, folder.mergers, today, work)
    records = [
        (read.page, read.page.record)
        for read in reads
        if read.page and read.page.record and not read.covered
    ]
    published = [(page, page.record) for page in linked.pages if page.record and not page.within]
    # On the day on which one of them is published nobody is there to mend it.
    to_come = [
        (page, record) for page, record in records if record.state_on(published_on) == "future"
    ]
    names, there = KnownNames.of(reads, published_on), Files.of(folder)
    for read in reads:
        yield from read.problems
    yield from _between(records, names, there, folder)
    yield from rules.check([*published, *to_come])
    for read in reads:
        if read.rest and read.rest.record:
            # Values that were not refused: an editor should hear of them in the same round.
            rest = [(read.rest, read.rest.record)]
            doubts = rules.check(rest, read.refused)
            for one in (*_between(rest, names, there, folder), *doubts):
                if one.field.partition(".")[0] not in read.refused:
                    yield one
    known = frozenset(linked.index.by_url)
    broken = {read.place.url for read in reads if not read.page}
    yield from broken_links(reads, known | broken, there)
    yield from outward(reads, site, known)
    yield from figure_problems(records, folder.path)
    yield from twins(records)
    yield from same_steps(published)
    yield from form_meanings(published, linked.index)
    yield from contradictions(published, linked.index, published_on)
    for page, _ in records:
        yield from drift(page)
    agencies = (page for page, _ in records if page.kind == "agency")
    yield from agency_loops(agencies, linked.index)
    yield from _taken(reads, linked)
    yield from _portal(folder, reads, linked, publish=publish)


def _between(
    records: Records, names: KnownNames, there: Files, folder: ContentFolder
) -> Iterator[Problem]:
    """What headers name and is not there."""
    yield from unknown_references(records, names)
    yield from missing_files(records, there)
    yield from unknown_levels(records, folder.beside.site)


def _portal(
    folder: ContentFolder, reads: Sequence[Read], linked: Linked, *, publish: bool
) -> Iterator[Problem]:
    """What is doubtful about the settings, and about what the portal's own people wrote."""
    beside, lines = folder.beside, folder.beside.site_header.lines
    own = [
        Own(read.page, read.page.record, read.text)
        for read in reads
        if read.page and read.page.record and not read.place.national
    ]
    yield from check_portal(beside.site, lines, own, duties=bool(beside.profiles), publish=publish)
    yield from unnamed_levels([(one.page, one.record) for one in own], beside.site)
    yield from unknown_tasks(beside.site, lines, linked.index)


def _taken(reads: Sequence[Read], linked: Linked) -> Iterator[Problem]:
    """A page must not stand where the portal puts one of its own."""
    made = {page.url for page in linked.pages if page.record is None or page.within}
    for read in reads:
        if read.place.url in made:
            yield error("address-taken", read.place.path, 1, given=read.place.url)
