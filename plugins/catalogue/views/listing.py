"""A listing's page: how many, one row each, the ways to narrow it, its sheets."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby

from plugins.model import FACETS, Agency, Kind, Link, Listing, SitePage
from plugins.text import alphabetical, slug

from .desk import Desk
from .format import counted
from .head import Head, head
from .parts import Row
from .rows import Door, door, row
from .subsite import Subsite, subsite

AT_ONCE = 8  # values of a facet that stand in the aside; the rest is on the facet's own page


@dataclass(frozen=True)
class Facet:
    """A way to narrow a listing: its values as links, the chosen one marked by having no address."""

    name: str
    links: tuple[Link, ...]
    all: Link | None
    chosen: bool


@dataclass(frozen=True)
class Initial:
    """Rows that begin with one letter."""

    letter: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Sheets:
    """The sheets of a long listing: those to show (an empty link is a gap), and the neighbours."""

    label: str
    links: tuple[Link, ...]
    before: str
    after: str


@dataclass(frozen=True)
class Level:
    """The agencies of one level of administration."""

    name: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class ListingView:
    """Everything that a listing shows."""

    head: Head
    subsite: Subsite | None
    count: str
    rows: tuple[Row, ...]
    values: tuple[Initial, ...]
    facets: tuple[Facet, ...]
    sheets: Sheets | None
    empty: str
    chosen: Link | None
    tree: tuple[Level, ...]
    former: Link | None
    doors: tuple[Door, ...]


def listing(page: SitePage, desk: Desk) -> ListingView:
    """Return what a listing shows: pages, or the values of a facet."""
    shown = page.listing
    assert shown is not None
    found = tuple(desk.index.by_url[url] for url in shown.items if url in desk.index.by_url)
    values = () if shown.key or not shown.facet else _values(desk.index.facet(shown.facet, desk.lang))
    whole = desk.place(_TEMPLATES[shown.of])
    return ListingView(
        head=head(page, desk), subsite=_subsite(shown, desk),
        rows=() if values else tuple(row(one, desk) for one in found),
        count="" if values else counted(f"listing.count.{shown.of}", shown.total or len(found), desk.say),
        values=values, facets=_facets(page, desk) if shown.of == "procedure" else (),
        sheets=_sheets(shown.sheets, shown.sheet, desk), empty=desk.say(f"listing.empty.{shown.of}"),
        chosen=Link(shown.name, whole.url) if shown.facet in FACETS[desk.lang] and shown.key and whole else None,
        tree=_tree(desk) if shown.of == "agency" else (),
        former=desk.place("former_units") if shown.of == "agency" else None,
        doors=tuple(door(one, desk) for one in found) if shown.of == "life_event" else ())


_TEMPLATES: dict[Kind, str] = {"procedure": "procedures", "agency": "agencies", "document": "documents",
                               "news": "news", "life_event": "life_events", "notice": "notices"}


def _subsite(shown: Listing, desk: Desk) -> Subsite | None:
    """The agency whose procedures, news or documents are listed."""
    page = desk.index.find("agency", shown.key, desk.lang) if shown.facet.startswith("agency") and shown.key else None
    return subsite(page, desk) if page else None


def _tree(desk: Desk) -> tuple[Level, ...]:
    """The agencies level by level, in the order that the portal names the levels, each level in reading order."""
    groups: dict[str, list[Link]] = {level.key: [] for level in desk.site.levels}
    for page in desk.index.pages("agency", desk.lang):
        if isinstance(page.record, Agency):
            groups.setdefault(page.record.level, []).append(desk.link(page))
    return tuple(Level(desk.site.level_name(key, desk.lang), tuple(links)) for key, links in groups.items() if links)


def _values(pages: tuple[SitePage, ...]) -> tuple[Initial, ...]:
    links = [Link(page.listing.name, page.url, "", (str(page.listing.total),)) for page in pages if page.listing]
    return initials(links)


def initials(links: list[Link], by: Callable[[str], str] = str) -> tuple[Initial, ...]:
    """Return links by the first letter of their title, or of what `by` takes from it, in order."""
    ordered = sorted(links, key=lambda link: (alphabetical(by(link.title)), link.title, link.url))
    return tuple(Initial(letter, tuple(group))
                 for letter, group in groupby(ordered, key=lambda link: slug(by(link.title))[:1].upper()))


def _facets(page: SitePage, desk: Desk) -> tuple[Facet, ...]:
    return tuple(facet for key in FACETS[desk.lang] if (facet := _facet(key, page, desk)).links)


def _facet(key: str, page: SitePage, desk: Desk) -> Facet:
    found = [(one, one.listing) for one in desk.index.facet(key, desk.lang) if one.listing]
    here = page.listing.key if page.listing and page.listing.facet == key else ""
    if key != "letter":
        found = sorted(found, key=lambda pair: (pair[1].key != here, -pair[1].total))
    kept = found if key == "letter" else found[:AT_ONCE]
    links = tuple(Link(shown.name, "" if shown.key == here else one.url, "", (str(shown.total),))
                  for one, shown in kept)
    whole = desk.index.values(key, desk.lang)
    everything = Link(desk.say(f"facet.all.{key}"), whole.url) if whole and len(found) > len(kept) else None
    return Facet(desk.say(f"facet.{key}"), links, everything, bool(here))


def _sheets(urls: tuple[str, ...], number: int, desk: Desk) -> Sheets | None:
    """Return the links to the first, the last and the neighbouring sheets."""
    if len(urls) < 2:
        return None
    near = sorted({1, number - 1, number, number + 1, len(urls)} & set(range(1, len(urls) + 1)))
    links: list[Link] = []
    for place, before in zip(near, [0, *near], strict=False):
        if place - before > 1:
            links.append(Link("…", ""))
        links.append(Link(str(place), urls[place - 1], "", ("page",) if place == number else ()))
    return Sheets(desk.say("listing.sheet", n=number, of=len(urls)), tuple(links),
                  urls[number - 2] if number > 1 else "", urls[number] if number < len(urls) else "")
