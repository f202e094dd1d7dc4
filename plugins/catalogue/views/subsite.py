"""An agency's sub-site: the strip with its name and its sections, which its own pages share."""

from __future__ import annotations

from dataclasses import dataclass

from ...domain import Link, SitePage
from .context import ViewContext

#: The sections that have pages of their own: section → the facet of their listing.
LISTS = {"procedures": "agency", "news": "agency_news", "documents": "agency_documents"}


@dataclass(frozen=True)
class Subsite:
    """The agency, and the links of its strip."""

    title: str
    url: str
    links: tuple[Link, ...]


def subsite(page: SitePage, context: ViewContext) -> Subsite | None:
    """Return the strip of an agency; one with nothing but its own page has none."""
    sections = (
        ("hours", page.url),
        *(
            (key, listing.url)
            for key, facet in LISTS.items()
            if (listing := context.listing(facet, page.slug))
        ),
        ("below", f"{page.url}#part-below" if context.index.children(page) else ""),
    )
    links = tuple(Link(context.say(f"agency.section.{key}"), url) for key, url in sections if url)
    return Subsite(page.title, page.url, links) if len(links) > 1 else None
