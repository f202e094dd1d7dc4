"""News items."""

from __future__ import annotations

import datetime as dt
from typing import Any

from ...domain import Graph, Kind, NewsItem, SitePage
from ...domain.linked_data import day, node, text
from ..views.context import ViewContext
from ..views.news import news
from ..views.parts import Row
from ..views.rows import agency_title, make_row


def _row(page: SitePage, record: NewsItem, context: ViewContext) -> Row:
    publisher = agency_title(record.agency, context) or record.source or ""
    return make_row(page, context, (publisher,), dated=record.date, summary=True)


def _owner(record: NewsItem, context: ViewContext) -> str:
    return agency_title(record.agency, context)


def _describe(page: SitePage, record: NewsItem, graph: Graph) -> dict[str, Any]:
    return node(
        graph.web_page(page)
        | {
            "@type": "schema:NewsArticle",
            "schema:headline": text(page.title, page.lang),
            "schema:datePublished": day(record.date),
            "schema:publisher": graph.agency(record.agency, page.lang) if record.agency else None,
        }
    )


def _day(_page: SitePage, record: NewsItem) -> dt.date:
    return max(record.date, record.updated or record.date)


def _complete(_record: NewsItem) -> bool:
    return False


KIND = Kind(
    name="news",
    order=40,
    record=NewsItem,
    template="news_item",
    listing="news",
    subsite="agency",
    view=news,
    row=_row,
    owner=_owner,
    complete=_complete,
    describe=_describe,
    belongs=("agency",),
    feed=True,
    podcast=True,
    day=_day,
)
