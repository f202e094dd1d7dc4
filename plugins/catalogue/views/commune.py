"""The page where a reader chooses a commune, how other pages answer for it, and what stands for its
offices.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...domain import Agency, Link, Procedure, SitePage
from ..communes.units import LEVEL, agencies, bare, is_commune
from .agency import reception
from .context import ViewContext
from .head import Head, head
from .listing import Initial, initials
from .local_terms import every_local_term
from .notice import banners_of
from .office import WEEK, Office, office
from .public_holidays import public_holidays


@dataclass(frozen=True)
class CommuneView:
    """Everything that the page shows: the communes that have a page, by letter."""

    head: Head
    communes: tuple[Initial, ...]
    former: Link | None
    phone: str


@dataclass(frozen=True)
class CommuneAnswer:
    """How a procedure's page answers for a commune: with the offices that the page names, or, where
    it names `any`, with the commune's own. `procedure` is its slug.
    """

    page: Link
    any: bool
    procedure: str


def commune(page: SitePage, context: ViewContext) -> CommuneView:
    """Return the page of all communes that have a page of their own."""
    links = [context.link(one) for one in agencies(context.index, context.lang)]
    return CommuneView(
        head(page, context),
        initials(links, context.lang, bare),
        context.place("former_units"),
        context.site.phone or "",
    )


def commune_answer(page: SitePage, record: Procedure, context: ViewContext) -> CommuneAnswer | None:
    """Return how a procedure's page answers for a commune; nothing where all communes have the same
    offices.
    """
    place = context.place("commune")
    if place is None:
        return None
    named = [
        context.index.find("agency", part.agency, context.lang)
        for part in record.agencies
        if part.agency and part.role in ("implementing", "delegated")
    ]
    found = [one for one in named if one]
    local = any(_in_commune(one, context) for one in found)
    if not local and (found or LEVEL not in record.levels):
        return None
    return CommuneAnswer(place, not local, page.slug)


def _in_commune(agency: SitePage, context: ViewContext) -> bool:
    return any(is_commune(one) for one in (agency, *context.index.ancestors(agency)))


def offices_of(agency: SitePage, context: ViewContext) -> Iterator[SitePage]:
    """Yield the agencies where people of a commune go, the one that takes applications first."""
    first = reception(agency, context)
    if first:
        yield first
    pending = [agency]
    while pending:
        one = pending.pop(0)
        if one is not first:
            yield one
        pending += context.index.children(one)


def office_values(page: SitePage, context: ViewContext) -> dict[str, object]:
    """Return what a device tells of an office: its card, when it is open and free, its notices, and
    what differs there, by the slug of the procedure. Empty parts are left out.
    """
    card, record = office(page, context), page.record
    assert card and isinstance(record, Agency)
    values = {
        "name": card.name,
        "lang": card.lang,
        "url": _file(card.url),
        "address": card.address,
        "phone": card.phone,
        "tel": card.tel,
        "hours": [f"{one.days}: {one.spans}" for one in card.hours],
        "open": [*_spans(record)],
        "free": _free(context) if record.opening_hours else [],
        "access": [*_access(card, context)],
        "notices": [
            [one.starts.iso, one.ends.iso, one.title, _file(one.url)]
            for one in banners_of(page, context)
        ],
        "local": _local(page, context),
    }
    return {name: value for name, value in values.items() if value}


def _spans(record: Agency) -> Iterator[list[int | str]]:
    """When an agency opens and closes, by the number of the weekday from Monday on."""
    for one in record.opening_hours:
        for day in one.days:
            yield [WEEK.index(day), f"{one.opens:%H:%M}", f"{one.closes:%H:%M}"]


def _access(card: Office, context: ViewContext) -> Iterator[list[str]]:
    """Each fact on getting in; behind one that a notice tells, from when to when it holds."""
    for fact in card.access:
        if fact.starts and fact.ends:
            yield [f"{fact.feature}. {fact.text}", fact.starts.iso, fact.ends.iso]
        elif fact.available:
            yield [fact.feature]
        else:
            yield [context.say("access.missing", feature=fact.feature)]


def _local(page: SitePage, context: ViewContext) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for url, text in every_local_term(page, context):
        found.setdefault(url.rstrip("/").rpartition("/")[2], []).append(text)
    return found


def _free(context: ViewContext) -> list[str]:
    """The public holidays from the day that pages are made for to the end of the next year."""
    if context.today is None:
        return []
    years = (context.today.year, context.today.year + 1)
    return [f"{day:%Y%m%d}" for day in public_holidays(years, context) if day >= context.today]


def _file(url: str) -> str:
    """The file of an address below the site, which also opens from a folder."""
    return f"{url.lstrip('/')}index.html" if url.endswith("/") else url.lstrip("/")
