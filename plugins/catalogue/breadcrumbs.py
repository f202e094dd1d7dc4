"""The way from the home page to a page."""

from __future__ import annotations

from ..domain import Link, SitePage
from ..text import shorten
from .index import PageIndex

SHORT = 60  # characters of a crumb; titles of a thousand are known


def breadcrumbs(page: SitePage, index: PageIndex) -> tuple[Link, ...]:
    """Return the links from home down to the page itself; none for home."""
    home = index.place("home", page.lang)
    if home and page.url == home.url:
        return ()
    way = [home]
    if page.record:
        way.append(index.place(index.kinds[page.kind].listing, page.lang))
        way += index.ancestors(page) if page.kind == "agency" else ()
        way += (index.by_url[page.within],) if page.within in index.by_url else ()
    elif page.listing and page.listing.facet.startswith("agency_"):
        agency = index.find("agency", page.listing.key, page.lang)
        way += [
            index.place("agencies", page.lang),
            *(index.ancestors(agency) if agency else ()),
            agency,
        ]
    elif page.listing and page.listing.facet:
        way.append(index.place(index.kinds[page.listing.of].listing, page.lang))
        if page.listing.key:
            way.append(index.values(page.listing.facet, page.lang))
    return tuple(_link(one) for one in (*way, page) if one)


def _link(page: SitePage) -> Link:
    """A short name: a listing of one value is called by the value, under the name of all values."""
    short = page.record.display_title if page.record else page.listing.name if page.listing else ""
    return Link(shorten(short or page.title, SHORT), page.url)
