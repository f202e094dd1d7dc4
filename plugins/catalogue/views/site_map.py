"""The map of the site: every kind with its pages, and the ways in."""
from __future__ import annotations

from dataclasses import dataclass

from plugins.model import FACETS, Kind, Link, SitePage

from .desk import Desk
from .head import Head, head

FEW = 60  # pages of a kind that the map lists one by one; beyond, it leads to the listing and its ways in
_KINDS: tuple[tuple[Kind, str], ...] = (
    ("procedure", "procedures"), ("life_event", "life_events"), ("agency", "agencies"), ("document", "documents"),
    ("news", "news"), ("notice", "notices"), ("page", ""))
_OTHERS = ("home", "search", "due_dates", "former_units", "settings", "offline")


@dataclass(frozen=True)
class Branch:
    """A part of the map: the listing it belongs to, and the pages in it."""

    title: str
    listing: Link | None
    links: tuple[Link, ...]


@dataclass(frozen=True)
class SiteMapView:
    """Everything that the map shows."""

    head: Head
    branches: tuple[Branch, ...]


def site_map(page: SitePage, desk: Desk) -> SiteMapView:
    """Return the map: all pages of a kind where they are few, else the ways in."""
    branches = [Branch(desk.say("site_map.service"), None,
                       tuple(link for name in _OTHERS if (link := desk.place(name))))]
    for kind, template in _KINDS:
        pages = desk.index.pages(kind, desk.lang)
        links = tuple(desk.link(one) for one in pages) if len(pages) <= FEW else _ways_in(desk, kind)
        branches.append(Branch(desk.say(f"site_map.{kind}"), desk.place(template) if template else None, links))
    return SiteMapView(head(page, desk), tuple(one for one in branches if one.links))


def _ways_in(desk: Desk, kind: Kind) -> tuple[Link, ...]:
    if kind != "procedure":
        return ()
    return tuple(Link(page.listing.name, page.url, "", (desk.say(f"facet.{facet}"),)) for facet in FACETS[desk.lang]
                 for page in desk.index.facet(facet, desk.lang) if page.listing)
