"""The pages that the portal makes itself: home, listings, search, settings, site map, and what is
shown off line.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from ..domain import FACETS, PLACES, Agency, Kind, Listing, Site, SitePage
from ..locales import FALLBACK, ByLanguage
from ..text import say, slug
from .communes.units import agencies
from .index import PageIndex

#: Rows on one sheet of a listing.
SHEET = 50
_ADDRESSES = {"Đ": "dd"}  # as it is typed, beside D
_SHEETS: ByLanguage[str] = ByLanguage("addresses", "sheets")


@dataclass(frozen=True)
class ListingContext:
    """What is at hand when the pages of one language are made."""

    lang: str
    index: PageIndex
    site: Site
    words: Mapping[str, Any]
    today: date | None = None

    def say(self, key: str, **values: object) -> str:
        """A string of the theme's words; the key itself while there is no theme, as in a check of
        content alone.
        """
        return say(self.words, key, **values) if self.words else key


def listings(
    index: PageIndex,
    site: Site,
    words: Mapping[str, Mapping[str, Any]],
    today: date | None = None,
) -> list[SitePage]:
    """Return the portal's own pages, in each language that has content, as they are on a day."""
    present = {page.lang for page in index.by_url.values()}
    made: list[SitePage] = []
    languages = [lang for lang in index.languages if lang in present] or index.languages[:1]
    for lang in languages:
        context = ListingContext(lang, index, site, words.get(lang, {}), today)
        made += [*_places(context), *_all_of_kinds(context), *_of_agencies(context)]
    first = languages[0]
    lost = ListingContext(first, index, site, words.get(first, {}))
    return [*made, _page(lost, "not_found", "/404.html")]


def _places(context: ListingContext) -> Iterator[SitePage]:
    former = bool(context.index.mergers.provinces) or any(
        page.record.supersedes
        for page in context.index.pages("agency", context.lang)
        if isinstance(page.record, Agency)
    )
    local = bool(context.index.mergers.provinces) or any(agencies(context.index, context.lang))
    for template in PLACES[FALLBACK]:  # a language may have names for others, which nobody makes
        if template == "former_units" and not former:
            continue
        if template == "commune" and not local:
            continue
        url = f"/{context.lang}/{PLACES[context.lang][template]}"
        yield _page(context, template, url)


def _all_of_kinds(context: ListingContext) -> Iterator[SitePage]:
    """The listing of each kind that has one, and the ways to divide it."""
    for kind in context.index.kinds.values():
        if kind.listing:
            first = _page(context, kind.listing, f"/{context.lang}/{kind.folder(context.lang)}/")
            members = tuple(page.url for page in context.index.pages(kind.name, context.lang))
            yield from _sheets(first, Listing(kind.name), members, context)
            yield from _facets(kind, context)


def _facets(kind: Kind, context: ListingContext) -> Iterator[SitePage]:
    """One page for each way to divide the pages of a kind, and one for each part."""
    folder = f"/{context.lang}/{kind.folder(context.lang)}"
    pages = context.index.pages(kind.name, context.lang)
    for facet, values in kind.facets.items():
        place = FACETS[context.lang].get(facet, facet)
        groups: dict[str, list[SitePage]] = defaultdict(list)
        names: dict[str, tuple[str, str]] = {}
        for page in pages:
            for key, name in values(page, context):
                names.setdefault(_address(key), (key, name))
                groups[_address(key)].append(page)
        yield _page(
            context,
            kind.listing,
            f"{folder}/{place}/",
            f"facet_{facet}",
            Listing(kind.name, facet),
        )
        for address in sorted(groups):
            key, name = names[address]
            page = _page(
                context,
                kind.listing,
                f"{folder}/{place}/{address}/",
                f"facet_{facet}_value",
                name=name,
            )
            members = tuple(page.url for page in groups[address])
            yield from _sheets(page, Listing(kind.name, facet, key, name), members, context)


def _of_agencies(context: ListingContext) -> Iterator[SitePage]:
    """The pages of an agency, of each kind that has such a list, below the agency's own page."""
    kinds = [kind for kind in context.index.kinds.values() if kind.subsite]
    for agency in context.index.pages("agency", context.lang):
        for kind in kinds:
            found = context.index.referring(agency, kind.name, kind.subsite)
            if found:
                facet = f"agency_{kind.listing}"
                url = f"{agency.url}{kind.folder(context.lang)}/"
                page = _page(context, kind.listing, url, facet, name=agency.title)
                name = context.say(f"agency.section.{kind.listing}")
                listing = Listing(kind.name, facet, agency.slug, name)
                yield from _sheets(page, listing, tuple(one.url for one in found), context)


def _sheets(
    first: SitePage, listing: Listing, members: tuple[str, ...], context: ListingContext
) -> Iterator[SitePage]:
    """Part a long listing into sheets; the first has the listing's own address."""
    parts = [members[start : start + SHEET] for start in range(0, len(members), SHEET)] or [()]
    urls = tuple(
        first.url if n == 1 else first.url + _SHEETS[context.lang]["sheet"].format(n=n)
        for n in range(1, len(parts) + 1)
    )
    for n, (url, part) in enumerate(zip(urls, parts, strict=True), 1):
        title = first.title if n == 1 else context.say("titles.sheet", title=first.title, n=n)
        yield SitePage(
            url,
            context.lang,
            "listing",
            first.template,
            title,
            description=first.description,
            listing=Listing(
                listing.of, listing.facet, listing.key, listing.name, part, len(members), n, urls
            ),
        )


def _page(
    context: ListingContext,
    template: str,
    url: str,
    words: str = "",
    listing: Listing | None = None,
    **values: object,
) -> SitePage:
    key = f"titles.{words or template}"
    return SitePage(
        url,
        context.lang,
        "listing",
        template,
        context.say(f"{key}.title", **values),
        description=context.say(f"{key}.sentence", site=context.site.name(context.lang), **values),
        listing=listing,
    )


@lru_cache(4096)
def _address(key: str) -> str:
    return "/".join(_ADDRESSES.get(part) or slug(part) for part in key.split("/"))
