"""A name in a header must lead to a page, and the way up from an agency to the top."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...domain import Problem, Reference, SitePage, error, references
from ...frontmatter.record import line_of
from ...text.near import near
from ..called import unknown
from ..index import PageIndex
from ..page import Read
from .rule import Records


@dataclass(frozen=True)
class KnownNames:
    """What headers may call pages, by kind, also those that are broken: they have problems of their
    own. `drafts` are the kinds and names of pages that are not to be published.
    """

    known: Mapping[str, frozenset[str]]
    drafts: frozenset[tuple[str, str]]

    @staticmethod
    def of(reads: Sequence[Read]) -> KnownNames:
        """The names of all that was read."""
        known = defaultdict[str, set[str]](set)
        for read in reads:
            code = read.header.values.get("code")
            own = {read.slug, code} if isinstance(code, str) else {read.slug}
            known[read.place.kind.name] |= own
        drafts = (read.page for read in reads if read.page and read.page.draft and not read.covered)
        return KnownNames(
            {kind: frozenset(names) for kind, names in known.items()},
            frozenset((page.kind, page.slug) for page in drafts),
        )


def unknown_references(records: Records, names: KnownNames) -> Iterator[Problem]:
    """Yield each name in a header that is the name of no page, or of a draft."""
    for page, record in records:
        for reference in references(record):
            known = names.known.get(reference.kind, frozenset())
            if reference.name not in known:
                yield _unknown(page, reference, sorted(known))
            elif (reference.kind, reference.name) in names.drafts and page.listed:
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
