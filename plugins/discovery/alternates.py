"""What describes a page for machines, as links for its head."""

from __future__ import annotations

from collections.abc import Iterator

from ..domain import Link, Procedure, SitePage
from ..run import Portal
from .addresses import has_kind_feed, linked_data, open_search, page_feed, procedure_record
from .feeds import belongings

ATOM, LINKED, JSON, SEARCH = (
    "application/atom+xml",
    "application/ld+json",
    "application/json",
    "application/opensearchdescription+xml",
)


def announce(portal: Portal) -> None:
    """Leave on each page its links; the media type of each is in its `meta`."""
    followed = belongings(portal).keys() if portal.site.url else set()
    portal.add_alternates(
        {page.url: _links(page, portal, page.url in followed) for page in portal.pages}
    )


def _links(page: SitePage, portal: Portal, followed: bool) -> Iterator[Link]:
    if page.record is not None:
        yield Link(page.title, linked_data(page), page.lang, (LINKED,))
    if isinstance(page.record, Procedure):
        yield Link(page.title, procedure_record(page.record.code), page.lang, (JSON,))
    if not portal.site.url:
        return
    yield Link(portal.site.name(page.lang), open_search(page.lang), page.lang, (SEARCH,))
    if followed or page.url in portal.feeds or has_kind_feed(page, portal.kinds):
        yield Link(page.title, page_feed(page), page.lang, (ATOM,))
