"""The pages that every page links to: sections in the navigation, duties in the footer."""

from __future__ import annotations

from collections.abc import Iterable

from ..domain import Link, Page, SitePage


def menu(pages: Iterable[SitePage], lang: str) -> dict[str, Link]:
    """Return what stands in a language's header and footer, by template or role (`procedures`,
    `accessibility`).

    Only what the site has is there, so the frame never links into the void; nothing in it counts
    anything.
    """
    links: dict[str, Link] = {}
    for page in pages:
        key = _key(page)
        if page.lang == lang and key and key not in links:
            links[key] = Link(page.title, page.url, lang)
    return links


def _key(page: SitePage) -> str:
    if isinstance(page.record, Page):
        return "" if page.record.role == "other" else page.record.role
    first = page.listing is None or (not page.listing.facet and page.listing.sheet == 1)
    return page.template if page.kind == "listing" and first else ""
