"""The pages that belong to a life event, and where what is made of them is."""

from __future__ import annotations

from collections.abc import Iterator

from ..domain import LifeEvent, Procedure, SitePage
from ..run import Portal


def life_events(portal: Portal) -> Iterator[tuple[SitePage, list[SitePage]]]:
    """Yield each life event's page with the pages to hear: itself, then its procedures in their
    order.
    """
    procedures: dict[tuple[str, str], SitePage] = {}
    for page in portal.pages:
        if isinstance(page.record, Procedure):
            procedures[page.lang, page.slug] = procedures[page.lang, page.record.code] = page
    for page in portal.pages:
        if isinstance(page.record, LifeEvent):
            found = [
                procedures.get((page.lang, step.procedure or "")) for step in page.record.steps
            ]
            yield page, [page, *{one.url: one for one in found if one}.values()]


def book_url(page: SitePage) -> str:
    """Return the address of a life event's EPUB, from the site's root."""
    return f"/audio{page.url.rstrip('/')}.epub"


def podcast_url(page: SitePage) -> str:
    """Return the address of the podcast of a life event, or of a language (its home page), from the
    site's root.
    """
    return f"/audio{page.url.rstrip('/')}/podcast.xml"


def absolute(portal: Portal, url: str) -> str:
    """Return the full address of one from the site's root; where the portal has no address of its
    own it stays as it is.
    """
    return (portal.site.url or "").rstrip("/") + url
