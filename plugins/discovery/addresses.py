"""Where the site and its files for machines are."""

from __future__ import annotations

from ..domain import Kinds, SitePage
from ..run import Portal


def absolute(portal: Portal, url: str) -> str:
    """Return a full address; without the site's own, the address from the site's root."""
    return (portal.site.url or "").rstrip("/") + url


def has_kind_feed(page: SitePage, kinds: Kinds) -> bool:
    """Whether a page is the first sheet of all pages of a kind that has a feed."""
    listing = page.listing
    if listing is None or listing.facet or listing.sheet > 1 or listing.of not in kinds:
        return False
    return kinds[listing.of].feed


def page_feed(page: SitePage) -> str:
    """The feed of what a page lists, or of what belongs to an agency or a life event."""
    return f"{page.url}feed.xml"


def linked_data(page: SitePage) -> str:
    """A page's JSON-LD, beside its file."""
    url = page.url if page.url.endswith("/") else page.url.removesuffix(".html")
    return f"{url}index.jsonld" if url.endswith("/") else f"{url}.jsonld"


def procedure_record(code: str) -> str:
    """A procedure's record as JSON, in all languages."""
    return f"/api/procedures/{code}.json"


def open_search(lang: str) -> str:
    """The description that lets a browser search the portal from its address bar."""
    return f"/{lang}/opensearch.xml"


def public(portal: Portal) -> list[SitePage]:
    """The pages that the world may find, sorted by address: no drafts, no page for what is lost or
    off line.
    """
    return sorted(
        (
            page
            for page in portal.pages
            if page.listed and page.template not in ("not_found", "offline")
        ),
        key=lambda page: page.url,
    )
