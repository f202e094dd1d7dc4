"""The map of the site: every kind with its pages, and the ways in."""

from __future__ import annotations

from dataclasses import dataclass

from ...domain import Kind, Link, SitePage
from .context import ViewContext
from .head import Head, head

#: Pages of a kind that the map lists one by one; beyond, it leads to the listing and its ways in.
FEW = 60
#: The kinds in the order of the map; those that are not named follow in their own.
_FIRST = ("procedure", "life_event")
_OTHERS = (
    "home",
    "search",
    "my_folder",
    "commune",
    "due_dates",
    "former_units",
    "settings",
    "offline",
)


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


def site_map(page: SitePage, context: ViewContext) -> SiteMapView:
    """Return the map: all pages of a kind where they are few, else the ways in."""
    branches = [
        Branch(
            context.say("site_map.service"),
            None,
            tuple(link for name in _OTHERS if (link := context.place(name))),
        )
    ]
    kinds = context.index.kinds
    for kind in (kinds[name] for name in sorted(kinds, key=_place)):
        pages = context.index.pages(kind.name, context.lang)
        links = (
            tuple(context.link(one) for one in pages)
            if len(pages) <= FEW
            else _ways_in(context, kind)
        )
        branches.append(
            Branch(context.say(f"site_map.{kind.name}"), context.place(kind.listing), links)
        )
    return SiteMapView(head(page, context), tuple(one for one in branches if one.links))


def _place(kind: str) -> int:
    return _FIRST.index(kind) if kind in _FIRST else len(_FIRST)


def _ways_in(context: ViewContext, kind: Kind) -> tuple[Link, ...]:
    links: list[Link] = []
    for facet in kind.facets:
        named = (context.say(f"facet.{facet}"),)
        pages = context.index.facet(facet, context.lang)
        links += [Link(one.listing.name, one.url, "", named) for one in pages if one.listing]
    return tuple(links)
