"""A news item's page."""

from __future__ import annotations

from dataclasses import dataclass

from ...domain import Link, NewsItem, SitePage
from .context import ViewContext
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


def news(page: SitePage, record: NewsItem, context: ViewContext) -> NewsView:
    """Return what a news item's page shows, with the three newest others."""
    agency = context.index.find("agency", record.agency, context.lang) if record.agency else None
    others = [one for one in context.index.pages("news", context.lang)[:4] if one.url != page.url]
    return NewsView(
        head=head(page, context),
        day=day(record.date, context.say),
        source=record.source or "",
        agency=context.link(agency) if agency else None,
        comments=_comments(record, context),
        more=tuple(row(one, context) for one in others[:3]),
    )


def _comments(record: NewsItem, context: ViewContext) -> tuple[CommentView, ...]:
    """The oldest first, as a talk is read."""
    return tuple(
        CommentView(
            one.name,
            day(one.date, context.say),
            _paragraphs(one.text),
            _paragraphs(one.answer or ""),
        )
        for one in sorted(record.comments, key=lambda one: one.date)
    )


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
