"""A name in a header must lead to a page, and the way up from an agency to the top."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...domain import Problem, Reference, SitePage, error, references, warning
from ...frontmatter.record import line_of
from ...text.near import near
from ..called import unknown
from ..index import PageIndex
from ..page import Read
from .rule import Records

#: Why a page is not published → what is said of a name that leads to it.
_CODES = {
    "draft": "reference-to-draft",
    "future": "reference-to-future",
    "past": "reference-to-past",
}


@dataclass(frozen=True)
class KnownNames:
    """What headers may call pages, by kind, also those that are broken: they have problems of their
    own. `states` says of the kinds and names of pages why they are not published today.
    """

    known: Mapping[str, frozenset[str]]
    states: Mapping[tuple[str, str], str]

    @staticmethod
    def of(reads: Sequence[Read], today: dt.date | None = None) -> KnownNames:
        """The names of all that was read, on a day."""
        known = defaultdict[str, set[str]](set)
        for read in reads:
            code = read.header.values.get("code")
            own = {read.slug, code} if isinstance(code, str) else {read.slug}
            known[read.place.kind.name] |= own
        pages = (read.page for read in reads if read.page and not read.covered)
        states = {
            (page.kind, page.slug): page.record.state_on(today) for page in pages if page.record
        }
        return KnownNames(
            {kind: frozenset(names) for kind, names in known.items()},
            {name: state for name, state in states.items() if state != "published"},
        )


def unknown_references(records: Records, names: KnownNames) -> Iterator[Problem]:
    """Yield each name in a header that is the name of no page, or of one that is not published."""
    for page, record in records:
        withheld = names.states.get((page.kind, page.slug))
        for reference in references(record):
            known = names.known.get(reference.kind, frozenset())
            if reference.name not in known:
                yield _unknown(page, reference, sorted(known))
            elif not withheld and (state := names.states.get((reference.kind, reference.name))):
                tell = warning if state == "past" else error
                yield tell(
                    _CODES[state],
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


def agency_loops(agencies: Iterable[SitePage], index: PageIndex) -> Iterator[Problem]:
    """Yield each loop of agencies that stand above one another, at the first of its pages."""
    reported: set[str] = set()
    for agency in agencies:
        way, above = {agency.url: agency}, index.parent(agency)
        while above and above.url not in way:
            way[above.url] = above
            above = index.parent(above)
        loop = list(way)[list(way).index(above.url) :] if above else []
        if loop and not reported & set(loop):
            reported |= set(loop)
            start = loop.index(min(loop))
            ring = [way[url] for url in (*loop[start:], *loop[:start], loop[start])]
            yield error(
                "agency-loop",
                ring[0].source or "",
                line_of(ring[0].lines, "parent"),
                "parent",
                given=" → ".join(one.slug for one in ring),
            )
