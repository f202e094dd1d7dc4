"""A news item's page."""
from __future__ import annotations

from dataclasses import dataclass

from plugins.model import Link, NewsItem, SitePage

from .desk import Desk
from .format import Day, day
from .head import Head, head
from .parts import Row
from .rows import row


@dataclass(frozen=True)
class NewsView:
    """Everything that a news item's page shows around its text."""

    head: Head
    day: Day
    source: str
    agency: Link | None
    more: tuple[Row, ...]


def news(page: SitePage, record: NewsItem, desk: Desk) -> NewsView:
    """Return what a news item's page shows, with the three newest others."""
    agency = desk.index.find("agency", record.agency, desk.lang) if record.agency else None
    others = [one for one in desk.index.pages("news", desk.lang)[:4] if one.url != page.url]
    return NewsView(head=head(page, desk),
                    day=day(record.date, desk.say), source=record.source or "",
                    agency=desk.link(agency) if agency else None, more=tuple(row(one, desk) for one in others[:3]))
