"""A listing's page: how many, one row each, the ways to narrow it, its sheets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby

from ...domain import Agency, Kind, Link, Listing, SitePage
from ...locales import order
from ...text import alphabetical, initial
from .context import ViewContext
from .format import counted
from .head import Head, head
from .parts import Row
from .rows import Door, door, row
from .subsite import Subsite, subsite

TITLES = 200  # procedures up to which the letters show their titles; beyond, each letter has a page
AT_ONCE = 8  # values of a facet that stand in the aside; the rest is on the facet's own page


@dataclass(frozen=True)
class Facet:
    """A way to narrow a listing: its values as links, the chosen one marked by having no
    address.
    """

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
class AgencyLevel:
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
    tree: tuple[AgencyLevel, ...]
    former: Link | None
    doors: tuple[Door, ...]


def listing(page: SitePage, context: ViewContext) -> ListingView:
    """Return what a listing shows: pages, or the values of a facet."""
    listing = page.listing
    assert listing is not None
    found = tuple(context.index.by_url[url] for url in listing.items if url in context.index.by_url)
    values = () if listing.key or not listing.facet else _values(listing.facet, context)
    all_pages = context.place(context.index.kinds[listing.of].listing)
    return ListingView(
        head=head(page, context),
        subsite=_subsite(listing, context),
        rows=() if values else tuple(row(one, context) for one in found),
        count=_count(listing, len(found), context),
        values=values,
        facets=_facets(page, context.index.kinds[listing.of], context),
        sheets=_sheets(listing.sheets, listing.sheet, context),
        empty=context.say(f"listing.empty.{listing.of}"),
        chosen=Link(listing.name, all_pages.url)
        if listing.facet in context.index.kinds[listing.of].facets and listing.key and all_pages
        else None,
        tree=_tree(context) if listing.of == "agency" else (),
        former=context.place("former_units") if listing.of == "agency" else None,
        doors=tuple(door(one, context) for one in found) if listing.of == "life_event" else (),
    )


def _subsite(listing: Listing, context: ViewContext) -> Subsite | None:
    """The agency whose procedures, news or documents are listed."""
    page = (
        context.index.find("agency", listing.key, context.lang)
        if listing.facet.startswith("agency") and listing.key
        else None
    )
    return subsite(page, context) if page else None


def _tree(context: ViewContext) -> tuple[AgencyLevel, ...]:
    """The agencies level by level, in the order that the portal names the levels, each level in
    reading order.
    """
    groups: dict[str, list[Link]] = {level.key: [] for level in context.site.levels}
    for page in context.index.pages("agency", context.lang):
        if isinstance(page.record, Agency):
            groups.setdefault(page.record.level, []).append(context.link(page))
    return tuple(
        AgencyLevel(context.site.level_name(key, context.lang), tuple(links))
        for key, links in groups.items()
        if links
    )


def _values(facet: str, context: ViewContext) -> tuple[Initial, ...]:
    """The values of a facet; of the letters, where procedures are few enough, the procedures
    themselves.
    """
    if facet == "letter" and (titles := letter_titles(context)):
        return titles
    pages = context.index.facet(facet, context.lang)
    return initials(
        [
            Link(page.listing.name, page.url, "", (str(page.listing.total),))
            for page in pages
            if page.listing
        ],
        context.lang,
    )


def letter_titles(context: ViewContext) -> tuple[Initial, ...]:
    """The procedures by the first letter of their titles; none where they are so many that each
    letter has a page.
    """
    procedures = context.index.pages("procedure", context.lang)
    return (
        initials([context.link(page) for page in procedures], context.lang)
        if len(procedures) <= TITLES
        else ()
    )


def _count(listing: Listing, found: int, context: ViewContext) -> str:
    """How many pages are listed; nothing where values are, unless the values are all procedures by
    their letter.
    """
    if listing.facet and not listing.key:
        found = (
            len(context.index.pages("procedure", context.lang)) if listing.facet == "letter" else 0
        )
        return counted("listing.count.procedure", found, context.say) if found else ""
    return counted(f"listing.count.{listing.of}", listing.total or found, context.say)


def initials(links: list[Link], lang: str, by: Callable[[str], str] = str) -> tuple[Initial, ...]:
    """Return links by the first letter of their title, or of what `by` takes from it, in the order
    of a language.
    """

    def place(link: Link) -> tuple[object, ...]:
        return alphabetical(by(link.title), order(lang)), link.title, link.url

    ordered = sorted(links, key=place)
    return tuple(
        Initial(letter, tuple(group))
        for letter, group in groupby(ordered, key=lambda link: initial(by(link.title)))
    )


def _facets(page: SitePage, kind: Kind, context: ViewContext) -> tuple[Facet, ...]:
    return tuple(facet for key in kind.facets if (facet := _facet(key, page, context)).links)


def _facet(key: str, page: SitePage, context: ViewContext) -> Facet:
    found = [(one, one.listing) for one in context.index.facet(key, context.lang) if one.listing]
    here = page.listing.key if page.listing and page.listing.facet == key else ""
    if key != "letter":
        found = sorted(found, key=lambda pair: (pair[1].key != here, -pair[1].total))
    first = found if key == "letter" else found[:AT_ONCE]
    links = tuple(
        Link(listing.name, "" if listing.key == here else one.url, "", (str(listing.total),))
        for one, listing in first
    )
    all_values = context.index.values(key, context.lang)
    everything = (
        Link(context.say(f"facet.all.{key}"), all_values.url)
        if all_values and len(found) > len(first)
        else None
    )
    return Facet(context.say(f"facet.{key}"), links, everything, bool(here))


def _sheets(urls: tuple[str, ...], number: int, context: ViewContext) -> Sheets | None:
    """Return the links to the first, the last and the neighbouring sheets."""
    if len(urls) < 2:
        return None
    near = sorted({1, number - 1, number, number + 1, len(urls)} & set(range(1, len(urls) + 1)))
    links: list[Link] = []
    for place, before in zip(near, [0, *near], strict=False):
        if place - before > 1:
            links.append(Link("…", ""))
        links.append(Link(str(place), urls[place - 1], "", ("page",) if place == number else ()))
    return Sheets(
        context.say("listing.sheet", n=number, of=len(urls)),
        tuple(links),
        urls[number - 2] if number > 1 else "",
        urls[number] if number < len(urls) else "",
    )
