"""The pages that the portal makes itself: home, listings, search, settings, site map, and what is shown off line."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from plugins.model import FACETS, FOLDERS, PLACES, Agency, Kind, Listing, Procedure, Site, SitePage
from plugins.text import say, slug

from .index import Index

#: Rows on one sheet of a listing.
SHEET = 50
_KINDS: dict[str, Kind] = {"procedures": "procedure", "agencies": "agency", "documents": "document", "news": "news",
                           "life_events": "life_event", "notices": "notice"}
_TEMPLATES = {kind: template for template, kind in _KINDS.items()}
#: What an agency lists under its own address: kind → the field of its header that names the agency.
_OF_AGENCY: dict[Kind, str] = {"news": "agency", "document": "issuer"}
_SHEETS = {"vi": "trang-{n}/", "en": "page-{n}/"}


@dataclass(frozen=True)
class Office:
    """What is at hand when the pages of one language are made."""

    lang: str
    index: Index
    site: Site
    words: Mapping[str, Any]

    def say(self, key: str, **values: object) -> str:
        """A string of the theme's words; the key itself while there is no theme, as in a check of content alone."""
        return say(self.words, key, **values) if self.words else key


def listings(index: Index, site: Site, words: Mapping[str, Mapping[str, Any]]) -> list[SitePage]:
    """Return the portal's own pages, in each language that has content, linked to their translations."""
    present = {page.lang for page in index.by_url.values()}
    made: list[SitePage] = []
    for lang in [lang for lang in index.languages if lang in present and lang in PLACES] or index.languages[:1]:
        office = Office(lang, index, site, words.get(lang, {}))
        made += [*_places(office), *_facets(office), *_of_agencies(office)]
    _translate(made)
    lost = Office(index.languages[0], index, site, words.get(index.languages[0], {}))
    return [*made, _page(lost, "not_found", "/404.html")]


def _places(office: Office) -> Iterator[SitePage]:
    former = bool(office.index.mergers.provinces) or any(
        page.record.supersedes for page in office.index.pages("agency", office.lang) if isinstance(page.record, Agency))
    for template, folder in PLACES[office.lang].items():
        if template == "former_units" and not former:
            continue
        url = f"/{office.lang}/{folder}"
        kind = _KINDS.get(template)
        if kind is None:
            yield _page(office, template, url)
        else:
            members = tuple(page.url for page in office.index.pages(kind, office.lang))
            yield from _sheets(_page(office, template, url), Listing(kind), members, office)


def _facets(office: Office) -> Iterator[SitePage]:
    """One page for each way to divide the procedures, and one for each part."""
    folder = f"/{office.lang}/{FOLDERS[office.lang]['procedure']}"
    procedures = office.index.pages("procedure", office.lang)
    for facet, place in FACETS[office.lang].items():
        groups: dict[str, list[SitePage]] = defaultdict(list)
        names: dict[str, tuple[str, str]] = {}
        for page in procedures:
            for key, name in _VALUES[facet](page, office):
                names.setdefault(_address(key), (key, name))
                groups[_address(key)].append(page)
        yield _page(office, "procedures", f"{folder}/{place}/", f"facet_{facet}", Listing("procedure", facet))
        for address in sorted(groups):
            key, name = names[address]
            page = _page(office, "procedures", f"{folder}/{place}/{address}/", f"facet_{facet}_value", name=name)
            members = tuple(page.url for page in groups[address])
            yield from _sheets(page, Listing("procedure", facet, key, name), members, office)


def _of_agencies(office: Office) -> Iterator[SitePage]:
    """The news and the documents of each agency that has some, below its own page."""
    for agency in office.index.pages("agency", office.lang):
        for kind, relation in _OF_AGENCY.items():
            members = tuple(page.url for page in office.index.referring(agency, kind, relation))
            if members:
                template = _TEMPLATES[kind]
                url = f"{agency.url}{FOLDERS[office.lang][kind]}/"
                page = _page(office, template, url, f"agency_{template}", name=agency.title)
                name = office.say(f"agency.section.{template}")
                yield from _sheets(page, Listing(kind, f"agency_{template}", agency.slug, name), members, office)


def _sheets(first: SitePage, listing: Listing, members: tuple[str, ...], office: Office) -> Iterator[SitePage]:
    """Part a long listing into sheets; the first has the listing's own address."""
    parts = [members[start:start + SHEET] for start in range(0, len(members), SHEET)] or [()]
    urls = tuple(first.url if n == 1 else first.url + _SHEETS[office.lang].format(n=n)
                 for n in range(1, len(parts) + 1))
    for n, (url, part) in enumerate(zip(urls, parts, strict=True), 1):
        title = first.title if n == 1 else office.say("titles.sheet", title=first.title, n=n)
        yield SitePage(url, office.lang, "listing", first.template, title, description=first.description,
                       listing=Listing(listing.of, listing.facet, listing.key, listing.name, part, len(members), n,
                                       urls))


def _page(office: Office, template: str, url: str, words: str = "", listing: Listing | None = None,
          **values: object) -> SitePage:
    key = f"titles.{words or template}"
    return SitePage(url, office.lang, "listing", template, office.say(f"{key}.title", **values),
                    description=office.say(f"{key}.sentence", site=office.site.name(office.lang), **values),
                    listing=listing)


def _translate(pages: list[SitePage]) -> None:
    """A page and its like in other languages: the same template, the same value of the same facet."""
    groups: dict[tuple[object, ...], list[SitePage]] = defaultdict(list)
    for page in pages:
        shown = page.listing
        if not shown or shown.sheet == 1:
            groups[page.template, shown and shown.facet, shown and shown.key].append(page)
    for group in groups.values():
        for page in group:
            page.translations = {other.lang: other.url for other in group if other.lang != page.lang}


def _address(key: str) -> str:
    return "/".join(slug(part) for part in key.split("/"))


def _fields(page: SitePage, office: Office) -> Iterable[tuple[str, str]]:
    return ((field, field) for field in getattr(page.record, "fields", ()))


def _agencies(page: SitePage, office: Office) -> Iterable[tuple[str, str]]:
    record = page.record
    for part in record.agencies if isinstance(record, Procedure) else ():
        if part.agency and (agency := office.index.find("agency", part.agency, office.lang)):
            yield agency.slug, agency.title


def _levels(page: SitePage, office: Office) -> Iterable[tuple[str, str]]:
    return ((level, office.site.level_name(level, office.lang)) for level in getattr(page.record, "levels", ()))


def _audiences(page: SitePage, office: Office) -> Iterable[tuple[str, str]]:
    return ((audience, audience) for audience in getattr(page.record, "audiences", ()))


def _online(page: SitePage, office: Office) -> Iterable[tuple[str, str]]:
    level = getattr(page.record, "online_level", None)
    return [(level, office.say(f"online.{level}"))] if level else []


def _letter(page: SitePage, office: Office) -> Iterable[tuple[str, str]]:
    letter = slug(page.title)[:1].upper()
    return [(letter, "D, Đ" if letter == "D" else letter)] if letter else []


_VALUES: dict[str, Callable[[SitePage, Office], Iterable[tuple[str, str]]]] = {
    "field": _fields, "agency": _agencies, "level": _levels, "audience": _audiences, "online": _online,
    "letter": _letter,
}
