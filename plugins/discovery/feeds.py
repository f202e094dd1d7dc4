"""Atom feeds (RFC 4287): by kind, by agency, by life event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from lxml import etree

from ..domain import FeedEntry, Kinds, SitePage, references
from ..run import Portal
from .addresses import absolute, has_kind_feed, page_feed, public
from .encoding import as_xml
from .graph import called

#: Entries in a feed: the newest.
LONGEST = 50
_ATOM = "{http://www.w3.org/2005/Atom}"


def files(portal: Portal) -> Iterator[tuple[str, bytes]]:
    """Yield a feed for each kind in each language, each agency and each life event that something
    belongs to, and each page of which a room tells what its feed says.
    """
    pages, members = public(portal), belongings(portal)
    for page in pages:
        entries = members.get(page.url, [])
        if page.listing and has_kind_feed(page, portal.kinds):
            entries = [
                one for one in pages if one.kind == page.listing.of and one.lang == page.lang
            ]
        if entries or has_kind_feed(page, portal.kinds):
            yield page_feed(page).lstrip("/"), feed(page, entries, portal)
        elif recorded := portal.feeds.get(page.url):
            yield page_feed(page).lstrip("/"), _changes(page, recorded, portal)


def belongings(portal: Portal) -> dict[str, list[SitePage]]:
    """For the address of each page that others belong to (agencies, life events) those pages, in
    its language.

    A page belongs to those that its header names in a field of which its kind says so, and to a
    page whose kind gathers it: a procedure to a life event that it names or that names it.
    """
    pages = public(portal)
    named: dict[tuple[str, str, str], dict[str, SitePage]] = defaultdict(dict)
    own = {(page.kind, page.lang, name): page for page in reversed(pages) for name in called(page)}
    for page in pages:
        for kind, name in _relations(page, portal.kinds, "belongs"):
            named[kind, page.lang, name][page.url] = page
    found: dict[str, list[SitePage]] = {}
    for page in pages:
        members = dict(named[page.kind, page.lang, page.slug]) if page.record else {}
        for kind, name in _relations(page, portal.kinds, "gathers"):
            if one := own.get((kind, page.lang, name)):
                members.setdefault(one.url, one)
        found[page.url] = list(members.values())
    return {url: members for url, members in found.items() if members}


def _relations(page: SitePage, kinds: Kinds, which: str) -> Iterator[tuple[str, str]]:
    """The pages that a page names in those fields: their kind, and their name."""
    if page.record is None or page.kind not in kinds:
        return
    fields = getattr(kinds[page.kind], which)
    for reference in references(page.record):
        if reference.relation in fields:
            yield reference.kind, reference.name


def feed(page: SitePage, entries: Iterable[SitePage], portal: Portal) -> bytes:
    """Return the feed of a page: its newest dated entries, newest first. Days begin at midnight in
    Vietnam.
    """
    dated = sorted(
        ((day, one) for one in entries if (day := _day(one, portal.kinds))),
        key=lambda pair: pair[1].url,
    )
    dated.sort(key=lambda pair: pair[0], reverse=True)
    root = _feed(page, dated[0][0] if dated else date(1970, 1, 1), portal)
    for day, one in dated[:LONGEST]:
        _entry(root, one, day, portal)
    return as_xml(root)


def _feed(page: SitePage, updated: date, portal: Portal) -> etree._Element:
    """A feed without entries."""
    root = etree.Element(
        f"{_ATOM}feed",
        {"{http://www.w3.org/XML/1998/namespace}lang": page.lang},
        nsmap={None: _ATOM.strip("{}")},
    )
    _add(root, "title", f"{page.title} – {portal.site.name(page.lang)}")
    _add(root, "id", absolute(portal, page_feed(page)))
    _add(
        root,
        "link",
        rel="self",
        type="application/atom+xml",
        href=absolute(portal, page_feed(page)),
    )
    _add(root, "link", rel="alternate", type="text/html", href=absolute(portal, page.url))
    _add(root, "updated", _instant(updated))
    _add(_add(root, "author"), "name", portal.site.name(page.lang))
    return root


def _changes(page: SitePage, entries: Sequence[FeedEntry], portal: Portal) -> bytes:
    """The feed of what happened to pages: an entry for each page and day."""
    root = _feed(page, entries[0].day, portal)
    for one in entries[:LONGEST]:
        entry, url = _add(root, "entry"), absolute(portal, one.page.url)
        _add(entry, "title", one.page.title)
        _add(entry, "id", f"{url}#{one.day.isoformat()}")
        _add(entry, "link", rel="alternate", type="text/html", href=url)
        _add(entry, "updated", _instant(one.day))
        for scheme, name in one.categories:
            _add(entry, "category", scheme=f"urn:cong-mo:{scheme}", term=name)
        _add(entry, "summary", one.summary)
    return as_xml(root)


def _entry(root: etree._Element, page: SitePage, day: date, portal: Portal) -> None:
    entry = _add(root, "entry")
    _add(entry, "title", page.title)
    _add(entry, "id", absolute(portal, page.url))
    _add(entry, "link", rel="alternate", type="text/html", href=absolute(portal, page.url))
    _add(entry, "updated", _instant(day))
    if page.description:
        _add(entry, "summary", page.description)
    if audio := portal.audio.get(page.url):
        _add(
            entry,
            "link",
            rel="enclosure",
            type="audio/mpeg",
            length=str(audio.size),
            href=absolute(portal, audio.mp3),
        )


def _day(page: SitePage, kinds: Kinds) -> date | None:
    """The day that readers see on the page: of a news item or a notice its own, else of the last
    change.
    """
    kind = kinds.get(page.kind)
    return kind.day(page, page.record) if kind and page.record else page.modified


def _instant(day: date) -> str:
    return f"{day.isoformat()}T00:00:00+07:00"


def _add(
    parent: etree._Element, name: str, text: str | None = None, **attributes: str
) -> etree._Element:
    child = etree.SubElement(parent, f"{_ATOM}{name}", attributes)
    child.text = text
    return child
