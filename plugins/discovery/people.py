"""The page that tells people where the open data are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..domain import Link, SitePage
from ..run import Portal, own_pages
from ..run.file_names import ALL_PAGES, SITEMAP
from ..text import say
from .addresses import has_kind_feed, page_feed
from .catalogue import PATH
from .procedures import ALL_CSV, ALL_JSON, schema_path


@dataclass(frozen=True)
class Shelf:
    """Links under one heading."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class OpenDataView:
    """What the page lays out."""

    shelves: tuple[Shelf, ...]


def pages(portal: Portal) -> Iterator[SitePage]:
    """Yield the page in each language that the portal's content has."""
    return own_pages(portal, "open_data", lambda lang: _view(lang, portal))


def _view(lang: str, portal: Portal) -> OpenDataView:
    return OpenDataView(tuple(shelf for shelf in _shelves(lang, portal) if shelf.links))


def _shelves(lang: str, portal: Portal) -> Iterator[Shelf]:
    words = portal.page_words(lang)
    known = {
        "procedures_json": ALL_JSON,
        "procedures_csv": ALL_CSV,
        "pages_json": ALL_PAGES,
        "catalogue_file": PATH,
        **({"sitemap_file": SITEMAP} if portal.site.url else {}),
    }
    yield Shelf(
        say(words, "open_data.files"),
        tuple(Link(say(words, f"open_data.{key}"), f"/{path}") for key, path in known.items()),
    )
    feeds = (
        page
        for page in portal.pages
        if page.lang == lang and has_kind_feed(page, portal.kinds) and portal.site.url
    )
    yield Shelf(
        say(words, "open_data.feeds"),
        tuple(
            Link(say(words, "open_data.feed_of", title=page.title), page_feed(page))
            for page in feeds
        ),
    )
    yield Shelf(
        say(words, "open_data.schemas"),
        tuple(
            Link(
                say(words, "open_data.schema_of", kind=say(words, f"search.kind.{kind}")),
                f"/{schema_path(kind)}",
            )
            for kind in portal.kinds
        ),
    )
