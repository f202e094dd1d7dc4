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
class CommentView:
    """A reader's comment, paragraph by paragraph, and the answer."""

    name: str
    day: Day
    text: tuple[str, ...]
    answer: tuple[str, ...]


@dataclass(frozen=True)
class NewsView:
    """Everything that a news item's page shows around its text."""

    head: Head
    day: Day
    source: str
    agency: Link | None
    comments: tuple[CommentView, ...]
    more: tuple[Row, ...]


def news(page: SitePage, record: NewsItem, desk: Desk) -> NewsView:
    """Return what a news item's page shows, with the three newest others."""
    agency = desk.index.find("agency", record.agency, desk.lang) if record.agency else None
    others = [one for one in desk.index.pages("news", desk.lang)[:4] if one.url != page.url]
    return NewsView(head=head(page, desk),
                    day=day(record.date, desk.say), source=record.source or "",
                    agency=desk.link(agency) if agency else None, comments=_comments(record, desk),
                    more=tuple(row(one, desk) for one in others[:3]))


def _comments(record: NewsItem, desk: Desk) -> tuple[CommentView, ...]:
    """The oldest first, as a talk is read."""
    return tuple(CommentView(one.name, day(one.date, desk.say), _paragraphs(one.text), _paragraphs(one.answer or ""))
                 for one in sorted(record.comments, key=lambda one: one.date))


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
