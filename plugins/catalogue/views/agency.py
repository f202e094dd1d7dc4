"""An agency's page: where it is, when it is open, how to get in, what it does."""
from __future__ import annotations

from dataclasses import dataclass, replace

from plugins.model import Agency, Link, SitePage

from .desk import Desk
from .format import Day, counted, day
from .head import Head, head
from .office import Access, Weekday, access, open_days, tel, week
from .parts import Fact, Part, Row, parts
from .rows import row
from .subsite import Subsite, subsite

SOME = 12  # procedures that are shown on the page; the rest has its own listing
FIRST = 3  # the same for news and documents


@dataclass(frozen=True)
class AgencyView:
    """Everything that an agency's page shows."""

    head: Head
    subsite: Subsite | None
    level: str
    facts: tuple[Fact, ...]
    week: tuple[Weekday, ...]
    access: tuple[Access, ...]
    checked: Day | None
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


def agency(page: SitePage, record: Agency, desk: Desk) -> AgencyView:
    """Return what an agency's page shows, empty parts left out."""
    index = desk.index
    procedures = index.procedures_of(page)
    listing = desk.listing("agency", page.slug)
    laid = AgencyView(
        head=head(page, desk), subsite=subsite(page, desk), level=desk.site.level_name(record.level, desk.lang),
        facts=_facts(record, desk), week=week(record.opening_hours, desk), access=access(record.access, desk),
        checked=day(record.reviewed, desk.say) if record.reviewed else None,
        procedures=tuple(row(one, desk) for one in procedures[:SOME]),
        all_procedures=Link(counted("agency.all_procedures", len(procedures), desk.say), listing.url)
        if listing and len(procedures) > SOME else None,
        news=tuple(row(one, desk) for one in index.referring(page, "news", "agency")[:FIRST]),
        all_news=_rest("agency_news", page, desk),
        documents=tuple(row(one, desk) for one in index.referring(page, "document", "issuer")[:FIRST]),
        all_documents=_rest("agency_documents", page, desk),
        below=tuple(desk.link(one) for one in index.children(page)), supersedes=record.supersedes,
        website=record.website or "", parts=())
    shown = {"hours": laid.week, "access": laid.access, "": True, "procedures": laid.procedures, "news": laid.news,
             "documents": laid.documents, "below": laid.below}
    return replace(laid, parts=parts("agency", shown, page.body, desk))


def _rest(facet: str, page: SitePage, desk: Desk) -> Link | None:
    """Where all of them are, when the page shows only the first."""
    found = desk.listing(facet, page.slug)
    return desk.link(found) if found and found.listing and found.listing.total > FIRST else None


def _facts(record: Agency, desk: Desk) -> tuple[Fact, ...]:
    open_on = open_days(record.opening_hours, desk)
    facts = (
        Fact("place", desk.say("agency.address"), record.address or ""),
        Fact("clock", desk.say("agency.hours"), open_on.days, open_on.spans or desk.say("agency.each_day"),
             "" if open_on.spans else "#part-hours"),
        Fact("phone", desk.say("agency.phone"), record.phone or "", "", tel(record.phone)),
        Fact("mail", desk.say("agency.email"), record.email or "", "", f"mailto:{record.email}"),
        _entrance(record, desk),
    )
    return tuple(fact for fact in facts if fact.value)


def _entrance(record: Agency, desk: Desk) -> Fact:
    """What an agency tells first about getting in, be it there or missing."""
    told = record.access[0] if record.access else None
    value = "" if told is None else told.feature if told.available else desk.say("access.missing", feature=told.feature)
    return Fact("wheelchair", desk.say("agency.access"), value, (told.note if told else None) or "", "#part-access")
