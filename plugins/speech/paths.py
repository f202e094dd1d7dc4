"""The pages that belong to a life event, and where what is made of them is."""
from __future__ import annotations

from collections.abc import Iterator

from plugins.model import LifeEvent, Portal, Procedure, SitePage


def life_events(portal: Portal) -> Iterator[tuple[SitePage, list[SitePage]]]:
    """Yield each life event's page with the pages to hear: itself, then its procedures in their order."""
    procedures = {(page.lang, name): page for page in portal.pages if isinstance(page.record, Procedure)
                  for name in (page.slug, page.record.code)}
    for page in portal.pages:
        if isinstance(page.record, LifeEvent):
            found = [procedures.get((page.lang, step.procedure or "")) for step in page.record.steps]
            yield page, [page, *{one.url: one for one in found if one}.values()]


def book_url(page: SitePage) -> str:
    """A life event's EPUB."""
    return f"/audio{page.url.rstrip('/')}.epub"


def podcast_url(page: SitePage) -> str:
    """The podcast of a life event, or of a language (its home page)."""
    return f"/audio{page.url.rstrip('/')}/podcast.xml"


def absolute(portal: Portal, url: str) -> str:
    """A full address."""
    return (portal.site.url or "").rstrip("/") + url
