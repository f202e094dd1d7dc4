"""What documents say of one another, and cannot be so."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ...domain import RELATIONS, Document, Problem, SitePage, error, warning
from ...frontmatter.record import line_of
from ..index import PageIndex
from ..validity import replacing, validity_state
from .rule import Records

#: After so many days readers may ask what came of a consultation.
_TO_ANSWER = dt.timedelta(30)


def contradictions(records: Records, index: PageIndex, today: dt.date | None) -> Iterator[Problem]:
    """Yield what contradicts itself in the documents of a portal, as they are on a day."""
    for page, record in records:
        if isinstance(record, Document):
            for field, relation, name in record.relations():
                yield from _relation(page, record, field, relation, name, index)
            yield from _replaced_otherwise(page, record, index)
            yield from _validity_otherwise(page, record, index, today)
            yield from _unanswered(page, record, today)
    yield from _loops([page for page, record in records if isinstance(record, Document)], index)


def _relation(
    page: SitePage, record: Document, field: str, relation: str, name: str, index: PageIndex
) -> Iterator[Problem]:
    path, line = page.source or "", line_of(page.lines, field)
    found = index.documents(name, page.lang)
    others = [one for one in found if one.slug != page.slug]
    target = index.related(name, page)
    if found and not others:
        yield error("document-names-itself", path, line, field, given=name)
    elif others and target is None:
        slugs = [one.slug for one in others]
        yield warning("document-number-of-several", path, line, field, given=name, choices=slugs)
    elif target and isinstance(target.record, Document):
        first, second = record.issued, target.record.issued
        younger = (second, first) if relation in RELATIONS else (first, second)
        if first and second and younger[0] and younger[1] and younger[0] > younger[1]:
            yield error(
                "document-relation-to-later",
                path,
                line,
                field,
                given=target.record.number,
                other=second.isoformat(),
                issued=first.isoformat(),
            )


def _replaced_otherwise(page: SitePage, record: Document, index: PageIndex) -> Iterator[Problem]:
    """Two sides that do not say the same of one replacement."""
    path = page.source or ""
    line = line_of(page.lines, "replaced_by")
    named = {found.slug for name in record.replaced_by if (found := index.related(name, page))}
    for other, begin in replacing(page, index):
        number = other.record.number if isinstance(other.record, Document) else other.slug
        if record.replaced_by and other.slug not in named:
            given = ", ".join(record.replaced_by)
            yield warning(
                "document-replaced-otherwise", path, line, "replaced_by", given=given, other=number
            )
        if record.expires and begin and begin < record.expires:
            yield warning(
                "document-ends-otherwise",
                path,
                line_of(page.lines, "expires"),
                "expires",
                given=record.expires.isoformat(),
                other=number,
                begins=begin.isoformat(),
            )


def _validity_otherwise(
    page: SitePage, record: Document, index: PageIndex, today: dt.date | None
) -> Iterator[Problem]:
    state = validity_state(page, index, today)
    if record.validity and state not in (record.validity, "consulting"):
        yield warning(
            "document-validity-otherwise",
            page.source or "",
            line_of(page.lines, "validity"),
            "validity",
            given=record.validity,
            nearest=state,
        )


def _unanswered(page: SitePage, record: Document, today: dt.date | None) -> Iterator[Problem]:
    """A consultation that is over for a month, of which nobody says what came in."""
    given = record.consultation
    if given and today and given.state_on(today) == "closed" and today > given.closes + _TO_ANSWER:
        line = line_of(page.lines, "consultation")
        yield warning(
            "consultation-unanswered",
            page.source or "",
            line,
            "consultation",
            given=given.closes.isoformat(),
            days=_TO_ANSWER.days,
        )


def _loops(pages: list[SitePage], index: PageIndex) -> Iterator[Problem]:
    """Documents that replace, or amend, one another in a circle: each once."""
    for relation in ("replaces", "amends", "corrects"):
        known: set[str] = set()
        for page in pages:
            way = _way_back(page, relation, index)
            if way and not known.intersection(one.url for one in way):
                known.update(one.url for one in way)
                numbers = [getattr(one.record, "number", one.slug) for one in (*way, way[0])]
                line = line_of(page.lines, relation)
                yield error(
                    "document-circle",
                    page.source or "",
                    line,
                    relation,
                    given=" → ".join(numbers),
                    relation=relation,
                )


def _way_back(start: SitePage, relation: str, index: PageIndex) -> list[SitePage]:
    """The documents by which one comes back to itself, or none."""
    ways, seen = [[start]], {start.url}
    while ways:
        way = ways.pop(0)
        for one in index.referring(way[-1], "document", relation):
            if one.url == start.url:
                return [way[0], *reversed(way[1:])]
            if one.url not in seen:
                seen.add(one.url)
                ways.append([*way, one])
    return []
