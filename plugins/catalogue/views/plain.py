"""Pages of the portal's own that show a heading, a sentence and ways on: search, settings, offline, not found."""
from __future__ import annotations

from dataclasses import dataclass

from plugins.model import Link, SitePage

from .desk import Desk
from .head import Head, head
from .listing import Initial
from .parts import Part

_WAYS_ON = ("home", "procedures", "life_events", "agencies", "search", "site_map")


@dataclass(frozen=True)
class PlainView:
    """A heading, and links that lead on."""

    head: Head
    links: tuple[Link, ...]
    letters: tuple[Initial, ...]
    parts: tuple[Part, ...] = ()


def plain(page: SitePage, desk: Desk) -> PlainView:
    """Return a page of the portal's own: its title, ways on, and the procedures' letters."""
    links = tuple(link for name in _WAYS_ON if name != page.template and (link := desk.place(name)))
    letters = tuple(Initial(one.listing.name, (desk.link(one),)) for one in desk.index.facet("letter", desk.lang)
                    if one.listing)
    return PlainView(head(page, desk), links, letters)
