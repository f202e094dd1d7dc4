"""The kinds of a Pelican site that is no portal of ours: its articles and its pages."""

from __future__ import annotations

import datetime as dt
from typing import Any

from ..domain import Article, Graph, Kind, SearchContext, SearchFacts, SitePage
from ..domain.linked_data import day, node, text

_WORDS = {
    "article": {"vi": "Bài viết", "en": "Article"},
    "static_page": {"vi": "Trang", "en": "Page"},
}


def _facts(record: Article, _context: SearchContext) -> SearchFacts:
    return SearchFacts(field=record.category or "")


def _as_article(page: SitePage, record: Article, graph: Graph) -> dict[str, Any]:
    """As schema.org describes an Article (https://schema.org/Article)."""
    return node(
        graph.web_page(page)
        | {
            "@type": "schema:Article",
            "schema:headline": text(page.title, page.lang),
            "schema:url": {"@id": graph.url(page)},
            "schema:datePublished": day(record.published),
            "schema:author": [
                {"@type": "schema:Person", "schema:name": name} for name in record.authors
            ],
            "schema:articleSection": text(record.category, page.lang),
            "schema:keywords": [text(one, page.lang) for one in record.keywords],
        }
    )


def _day(page: SitePage, record: Article) -> dt.date | None:
    return record.published or page.modified


def _view(_page: SitePage, record: Article, _context: Any) -> Article:
    return record


def _words(kind: str) -> dict[str, dict[str, Any]]:
    return {lang: {"search": {"kind": {kind: name}}} for lang, name in _WORDS[kind].items()}


KINDS = (
    Kind(
        name="article",
        order=200,
        record=Article,
        view=_view,
        words=_words("article"),
        facts=_facts,
        describe=_as_article,
        day=_day,
    ),
    Kind(
        name="static_page",
        order=210,
        record=Article,
        view=_view,
        words=_words("static_page"),
        facts=_facts,
        day=_day,
    ),
)
