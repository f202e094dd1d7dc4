"""A service notice: what stops, from when to when; and the banner that tells it elsewhere."""
from __future__ import annotations

from dataclasses import dataclass

from plugins.model import Link, ServiceNotice, SitePage

from .desk import Desk
from .format import Day, day, moment
from .head import Head, head
from .parts import Fact


@dataclass(frozen=True)
class Banner:
    """A notice in short, as it stands on other pages."""

    severity: str
    title: str
    starts: Day
    ends: Day
    url: str
    lang: str


@dataclass(frozen=True)
class NoticeView:
    """Everything that a notice's page shows around its text."""

    head: Head
    severity: str
    facts: tuple[Fact, ...]
    published: Day
    agency: Link | None


def notice(page: SitePage, record: ServiceNotice, desk: Desk) -> NoticeView:
    """Return what a notice's page shows."""
    agency = desk.index.find("agency", record.agency, desk.lang) if record.agency else None
    facts = (Fact("clock", desk.say("notice.starts"), moment(record.starts, desk.say).text),
             Fact("check", desk.say("notice.ends"), moment(record.ends, desk.say).text))
    return NoticeView(head=head(page, desk),
                      severity=record.severity, facts=facts, published=day(record.published, desk.say),
                      agency=desk.link(agency) if agency else None)


def banners(desk: Desk, severities: tuple[str, ...]) -> tuple[Banner, ...]:
    """Return the notices of these severities in short, at most two, the gravest first."""
    found = [(severities.index(page.record.severity), _banner(page, page.record, desk))
             for page in desk.index.pages("notice", desk.lang)
             if isinstance(page.record, ServiceNotice) and page.record.severity in severities]
    return tuple(banner for _, banner in sorted(found, key=lambda pair: pair[0]))[:2]


def _banner(page: SitePage, record: ServiceNotice, desk: Desk) -> Banner:
    link = desk.link(page)
    return Banner(record.severity, link.title, moment(record.starts, desk.say), moment(record.ends, desk.say),
                  link.url, link.lang)
