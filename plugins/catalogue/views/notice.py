"""A service notice: what stops, from when to when; and where else it is told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import chain

from ...domain import Agency, Link, Procedure, ServiceNotice, SitePage
from .context import ViewContext
from .format import Day, day, moment, short_day, tel
from .head import Head, head
from .parts import Fact

#: The gravest first.
SEVERITIES = ("danger", "caution", "information")
OTHERS = 3


@dataclass(frozen=True)
class Banner:
    """A notice in short, as it stands on other pages. `sentence` is its summary, `day` when it
    starts.
    """

    severity: str
    title: str
    sentence: str
    day: str
    starts: Day
    ends: Day
    url: str
    lang: str


@dataclass(frozen=True)
class NoticeContact:
    """Whom to ask about a notice: an agency with its address and a telephone number that dials."""

    name: str
    address: str
    phone: str
    tel: str


@dataclass(frozen=True)
class NoticeView:
    """Everything that a notice's page shows around its text."""

    head: Head
    severity: str
    facts: tuple[Fact, ...]
    published: Day
    agency: Link | None
    place: NoticeContact | None
    others: tuple[Banner, ...]


def notice(page: SitePage, record: ServiceNotice, context: ViewContext) -> NoticeView:
    """Return what a notice's page shows."""
    agency = context.index.find("agency", record.agency, context.lang) if record.agency else None
    facts = (
        Fact(
            "clock",
            context.say("notice.starts"),
            moment(record.starts, context.say).text,
            about="time",
        ),
        Fact("check", context.say("notice.ends"), moment(record.ends, context.say).text),
    )
    return NoticeView(
        head=head(page, context),
        severity=record.severity,
        facts=facts,
        published=day(record.published, context.say),
        agency=context.link(agency) if agency else None,
        place=_place(agency),
        others=tuple(one for one in banners(context, SEVERITIES) if one.url != page.url)[:OTHERS],
    )


def _place(agency: SitePage | None) -> NoticeContact | None:
    record = agency.record if agency else None
    if not (agency and isinstance(record, Agency) and (record.address or record.phone)):
        return None
    return NoticeContact(agency.title, record.address or "", record.phone or "", tel(record.phone))


def banners(context: ViewContext, severities: tuple[str, ...]) -> tuple[Banner, ...]:
    """Return the notices of these severities in short, those that ended aside, the gravest
    first.
    """
    return _banners(
        [
            page
            for page in context.index.pages("notice", context.lang)
            if isinstance(page.record, ServiceNotice) and page.record.severity in severities
        ],
        context,
    )


def banners_of(page: SitePage, context: ViewContext) -> tuple[Banner, ...]:
    """Return the notices that concern an agency or a procedure: of its agencies, and of the
    agencies above them.
    """
    return _banners(
        [one for agency in _agencies(page, context) for one in notices_of(agency, context)], context
    )


def notices_of(agency: SitePage, context: ViewContext) -> tuple[SitePage, ...]:
    """Return the pages of the notices by an agency and by the agencies above it that have not
    ended.
    """
    above = (*context.index.ancestors(agency), agency)
    pages = chain.from_iterable(context.index.referring(one, "notice", "agency") for one in above)
    return tuple(
        page
        for page in pages
        if isinstance(page.record, ServiceNotice) and not ended(page.record, context.today)
    )


def ended(record: ServiceNotice, today: date | None) -> bool:
    """Whether a notice is over on the day that pages are made for."""
    return today is not None and record.ends.date() < today


def running(record: ServiceNotice, today: date | None) -> bool:
    """Whether the day that pages are made for is one of a notice's days."""
    return today is not None and record.starts.date() <= today <= record.ends.date()


def _agencies(page: SitePage, context: ViewContext) -> tuple[SitePage, ...]:
    """The agency itself, or those to which one goes for a procedure."""
    match page.record:
        case Agency():
            return (page,)
        case Procedure() as record:
            found = (
                context.index.find("agency", part.agency, context.lang)
                for part in record.agencies
                if part.agency and part.role in ("implementing", "delegated")
            )
            return tuple(one for one in found if one)
    return ()


def _banners(pages: list[SitePage], context: ViewContext) -> tuple[Banner, ...]:
    found = {
        page.url: (page, page.record) for page in pages if isinstance(page.record, ServiceNotice)
    }
    current = [
        (page, record) for page, record in found.values() if not ended(record, context.today)
    ]
    ordered = sorted(
        current, key=lambda pair: (SEVERITIES.index(pair[1].severity), pair[1].starts, pair[0].url)
    )
    return tuple(_banner(page, record, context) for page, record in ordered)


def _banner(page: SitePage, record: ServiceNotice, context: ViewContext) -> Banner:
    link = context.link(page)
    starts, ends = moment(record.starts, context.say), moment(record.ends, context.say)
    sentence = record.summary or context.say("notice.span", starts=starts.text, ends=ends.text)
    return Banner(
        record.severity,
        record.display_title,
        sentence,
        short_day(record.starts.date(), context.say),
        starts,
        ends,
        link.url,
        link.lang,
    )
