"""An agency's page: where it is, when it is open, how to get in, what it does."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

from ...domain import Agency, Link, Procedure, SitePage
from .context import ViewContext
from .counter_services import CounterServices, counter_services
from .format import Day, counted, day, tel
from .head import Head, head
from .notice import Banner, banners_of
from .office import Access, Hours, Weekday, access_on, open_days, week
from .parts import Fact, Part, Row, parts
from .rows import row
from .subsite import Subsite, subsite

SOME = 12  # procedures that are shown on the page; the rest has its own listing
FIRST = 3  # the same for news and documents


@dataclass(frozen=True)
class AgencyView:
    """Everything that an agency's page shows."""

    head: Head
    notices: tuple[Banner, ...]
    subsite: Subsite | None
    level: str
    facts: tuple[Fact, ...]
    week: tuple[Weekday, ...]
    reception: Reception | None
    access: tuple[Access, ...]
    checked: Day | None
    services: CounterServices
    procedures: tuple[Row, ...]
    all_procedures: Link | None
    news: tuple[Row, ...]
    all_news: Link | None
    documents: tuple[Row, ...]
    all_documents: Link | None
    below: tuple[Link, ...]
    supersedes: tuple[str, ...]
    website: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Reception:
    """The office below an agency where one applies: its link, and its hours."""

    link: Link
    address: str
    hours: Hours
    week: tuple[Weekday, ...]


def agency(page: SitePage, record: Agency, context: ViewContext) -> AgencyView:
    """Return what an agency's page shows, empty parts left out."""
    index = context.index
    procedures = index.procedures_of(page)
    listing = context.listing("agency", page.slug)
    laid = AgencyView(
        head=head(page, context),
        notices=banners_of(reception(page, context) or page, context),
        subsite=subsite(page, context),
        level=context.site.level_name(record.level, context.lang),
        facts=_facts(page, record, context),
        week=week(record.opening_hours, context),
        access=access_on(page, record, context),
        reception=_reception(page, context),
        checked=day(record.reviewed, context.say) if record.reviewed else None,
        services=counter_services(page, context),
        procedures=tuple(row(one, context) for one in procedures[:SOME]),
        all_procedures=Link(
            counted("agency.all_procedures", len(procedures), context.say), listing.url
        )
        if listing and len(procedures) > SOME
        else None,
        news=tuple(row(one, context) for one in index.referring(page, "news", "agency")[:FIRST]),
        all_news=_rest("agency_news", page, context),
        documents=tuple(
            row(one, context) for one in index.referring(page, "document", "issuer")[:FIRST]
        ),
        all_documents=_rest("agency_documents", page, context),
        below=tuple(context.link(one) for one in index.children(page)),
        supersedes=record.supersedes,
        website=record.website or "",
        parts=(),
    )
    contents = {
        "hours": laid.week or laid.reception,
        "access": laid.access,
        "services": laid.services,
        "": True,
        "procedures": laid.procedures,
        "news": laid.news,
        "documents": laid.documents,
        "below": laid.below,
    }
    return replace(laid, parts=parts("agency", contents, page.body, context))


def reception(page: SitePage, context: ViewContext) -> SitePage | None:
    """Return the first office below that takes applications, for an agency that takes none
    itself.
    """
    if _takes(page, context):
        return None
    return next(
        (
            below
            for below in context.index.children(page)
            if _takes(below, context)
            and isinstance(below.record, Agency)
            and below.record.opening_hours
        ),
        None,
    )


def _reception(page: SitePage, context: ViewContext) -> Reception | None:
    below = reception(page, context)
    if below is None or not isinstance(below.record, Agency):
        return None
    return Reception(
        context.link(below),
        below.record.address or "",
        open_days(below.record.opening_hours, context),
        week(below.record.opening_hours, context),
    )


def _takes(page: SitePage, context: ViewContext) -> bool:
    """Whether one applies for a procedure at an agency."""
    records = [one.record for one in context.index.procedures_of(page)]
    parts = chain.from_iterable(one.agencies for one in records if isinstance(one, Procedure))
    return any(
        part.agency == page.slug and part.role in ("implementing", "delegated") for part in parts
    )


def _rest(facet: str, page: SitePage, context: ViewContext) -> Link | None:
    """Where all of them are, when the page shows only the first."""
    found = context.listing(facet, page.slug)
    return context.link(found) if found and found.listing and found.listing.total > FIRST else None


def _facts(page: SitePage, record: Agency, context: ViewContext) -> tuple[Fact, ...]:
    open_on, first = open_days(record.opening_hours, context), _first(page, context)
    facts = (
        *first,
        Fact("place", context.say("agency.address"), record.address or "", about="place"),
        Fact(
            "clock",
            context.say("agency.own_hours" if first else "agency.hours"),
            open_on.days,
            open_on.spans or context.say("agency.each_day"),
            "" if open_on.spans else "#part-hours",
            about="hours",
        ),
        Fact(
            "phone",
            context.say("agency.phone"),
            record.phone or "",
            "",
            tel(record.phone),
            about="phone",
        ),
        Fact("mail", context.say("agency.email"), record.email or "", "", f"mailto:{record.email}"),
        _entrance(access_on(page, record, context), record, context),
    )
    return tuple(fact for fact in facts if fact.value)


def _first(page: SitePage, context: ViewContext) -> tuple[Fact, ...]:
    """Where one applies, and when: before an agency's own address and hours."""
    found = _reception(page, context)
    if found is None:
        return ()
    hours = found.hours
    return (
        Fact(
            "door",
            context.say("agency.reception"),
            found.link.title,
            found.address,
            found.link.url,
            about="place",
        ),
        Fact(
            "clock",
            context.say("agency.reception_hours"),
            hours.days,
            hours.spans or context.say("agency.each_day"),
            "" if hours.spans else "#part-hours",
            about="hours",
        ),
    )


def _entrance(facts: tuple[Access, ...], record: Agency, context: ViewContext) -> Fact:
    """What an agency tells first about getting in, be it there or missing, and what a notice
    changes about it.
    """
    named = record.access[0] if record.access else None
    if named is None:
        return Fact("wheelchair", context.say("agency.access"), "")
    here = [one for one in facts if one.feature == named.feature]
    changed = next((one for one in here if one.starts and one.ends), None)
    value = (
        named.feature if here[0].available else context.say("access.missing", feature=named.feature)
    )
    if changed and changed is here[0] and not changed.available:
        value = context.say("access.closed_now", feature=named.feature)
    return Fact(
        "wheelchair",
        context.say("agency.access"),
        value,
        _days(changed, context) or named.note or "",
        "#part-access",
    )


def _days(changed: Access | None, context: ViewContext) -> str:
    """From when to when a notice changes an entrance."""
    if not (changed and changed.starts and changed.ends):
        return ""
    starts, ends = (
        day(date.fromisoformat(one.iso[:10]), context.say).text
        for one in (changed.starts, changed.ends)
    )
    return context.say(
        "access.other_days" if changed.available else "access.closed_days", starts=starts, ends=ends
    )
