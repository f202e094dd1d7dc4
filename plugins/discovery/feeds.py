"""Atom feeds (RFC 4287): by kind, by agency, by life event."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from lxml import etree

from plugins.model import Document, Kind, LifeEvent, NewsItem, Portal, Procedure, ServiceNotice, SitePage

from .addresses import absolute, has_kind_feed, page_feed, public
from .encoding import as_xml

#: Entries in a feed: the newest.
LONGEST = 50
_ATOM = "{http://www.w3.org/2005/Atom}"


def files(portal: Portal) -> Iterator[tuple[str, bytes]]:
    """Yield a feed for each kind in each language, each agency and each life event that something belongs to."""
    pages, members = public(portal), belongings(portal)
    for page in pages:
        entries = members.get(page.url, [])
        if page.listing and has_kind_feed(page):
            entries = [one for one in pages if one.kind == page.listing.of and one.lang == page.lang]
        if entries or has_kind_feed(page):
            yield page_feed(page).lstrip("/"), feed(page, entries, portal)


def belongings(portal: Portal) -> dict[str, list[SitePage]]:
    """For the address of each agency and life event the pages that belong to it, in its language.

    A page belongs to an agency that its header names, a procedure to a life event that it names or that names it.
    """
    named: dict[tuple[str, str, str], list[SitePage]] = defaultdict(list)
    pages = public(portal)
    for page in pages:
        for kind, name in dict.fromkeys(_names(page)):
            named[kind, page.lang, name].append(page)
    found = {page.url: named[page.kind, page.lang, page.slug] for page in pages if page.kind == "agency"}
    for page in pages:
        if isinstance(page.record, LifeEvent):
            steps = [step.procedure for step in page.record.steps if step.procedure]
            members = [named["life_event", page.lang, page.slug],
                       *(named["procedure", page.lang, name] for name in (*steps, *page.record.also))]
            found[page.url] = list({one.url: one for group in members for one in group}.values())
    return {url: members for url, members in found.items() if members}


def _names(page: SitePage) -> Iterator[tuple[Kind, str]]:
    """What a page belongs to, and the names by which life events call a procedure."""
    record = page.record
    if isinstance(record, Procedure):
        yield from (("agency", part.agency) for part in record.agencies if part.agency)
        yield from (("life_event", name) for name in record.life_events)
        yield from (("procedure", record.code), ("procedure", page.slug))
    elif isinstance(record, Document) and record.issuer:
        yield "agency", record.issuer
    elif isinstance(record, NewsItem | ServiceNotice) and record.agency:
        yield "agency", record.agency


def feed(page: SitePage, entries: Iterable[SitePage], portal: Portal) -> bytes:
    """Return the feed of a page: its newest dated entries, newest first. Days begin at midnight in Vietnam."""
    dated = sorted(((day, one) for one in entries if (day := _day(one))), key=lambda pair: pair[1].url)
    dated.sort(key=lambda pair: pair[0], reverse=True)
    root = etree.Element(f"{_ATOM}feed", {"{http://www.w3.org/XML/1998/namespace}lang": page.lang},
                         nsmap={None: _ATOM.strip("{}")})
    _add(root, "title", f"{page.title} – {portal.site.name(page.lang)}")
    _add(root, "id", absolute(portal, page_feed(page)))
    _add(root, "link", rel="self", type="application/atom+xml", href=absolute(portal, page_feed(page)))
    _add(root, "link", rel="alternate", type="text/html", href=absolute(portal, page.url))
    _add(root, "updated", _instant(dated[0][0] if dated else date(1970, 1, 1)))
    _add(_add(root, "author"), "name", portal.site.name(page.lang))
    for day, one in dated[:LONGEST]:
        _entry(root, one, day, portal)
    return as_xml(root)


def _entry(root: etree._Element, page: SitePage, day: date, portal: Portal) -> None:
    entry = _add(root, "entry")
    _add(entry, "title", page.title)
    _add(entry, "id", absolute(portal, page.url))
    _add(entry, "link", rel="alternate", type="text/html", href=absolute(portal, page.url))
    _add(entry, "updated", _instant(day))
    if page.description:
        _add(entry, "summary", page.description)
    if page.audio:
        _add(entry, "link", rel="enclosure", type="audio/mpeg", length=str(page.audio.size),
             href=absolute(portal, page.audio.mp3))


def _day(page: SitePage) -> date | None:
    """The day that readers see on the page: of a news item or a notice its own, else of the last change."""
    record = page.record
    if isinstance(record, NewsItem):
        return max(record.date, record.updated or record.date)
    return record.published if isinstance(record, ServiceNotice) else page.modified


def _instant(day: date) -> str:
    return f"{day.isoformat()}T00:00:00+07:00"


def _add(parent: etree._Element, name: str, text: str | None = None, **attributes: str) -> etree._Element:
    child = etree.SubElement(parent, f"{_ATOM}{name}", attributes)
    child.text = text
    return child
