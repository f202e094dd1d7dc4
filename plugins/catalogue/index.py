"""The portal's pages, looked up in every way that a page needs them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from ..domain import INVERSE, Agency, Document, Kinds, Listing, Procedure, SitePage
from ..run import load_kinds
from ..text import fold, number_key
from .mergers import Mergers
from .page_keys import PageKeys

K = TypeVar("K")
Pages = tuple[SitePage, ...]


@dataclass(frozen=True)
class PageIndex:
    """Pages by address, name, code and relation. Every list is in reading order.

    A page is found in the language asked for, or else in the first of `languages` that has it, so
    look at the found page's `lang` before writing its title. Relations are told only among pages of
    one language.
    """

    by_url: Mapping[str, SitePage]
    languages: tuple[str, ...]
    mergers: Mergers
    kinds: Kinds
    _of_kind: Mapping[tuple[str, str], Pages]
    _names: Mapping[tuple[str, str, str], SitePage]
    _places: Mapping[tuple[str, str], SitePage]
    _facets: Mapping[tuple[str, str], Pages]
    _listings: Mapping[tuple[str, str, str], SitePage]
    _titles: Mapping[tuple[str, str, str], Pages]
    _referring: Mapping[tuple[str, str], Pages]
    _numbers: Mapping[tuple[str, str], Pages]
    _citing: Mapping[tuple[str, str], Pages]
    _keys: Mapping[str, PageKeys]

    def pages(self, kind: str, lang: str) -> Pages:
        """The published pages of a kind in a language: by order where the record has one, news by
        date, else A–Z.
        """
        return self._of_kind.get((kind, lang), ())

    def find(self, kind: str, name: str, lang: str) -> SitePage | None:
        """The page that a record means by a name: its slug, or a procedure's code."""
        for language in (lang, *self.languages):
            if found := self._names.get((kind, language, name)):
                return found
        return None

    def place(self, template: str, lang: str) -> SitePage | None:
        """One of the pages that the portal makes itself: `home`, `procedures`, `search`…"""
        return self._places.get((template, lang))

    def facet(self, facet: str, lang: str) -> Pages:
        """The listings of a facet's values, first sheets only (`facet("field", "vi")`: one page for
        each field).
        """
        return self._facets.get((facet, lang), ())

    def listing(self, facet: str, value: str, lang: str) -> SitePage | None:
        """The listing of one value of a facet (`field`, `Hộ tịch`), if it has a page."""
        return self._listings.get((facet, lang, value))

    def namesakes(self, page: SitePage) -> Pages:
        """The pages of a page's kind and language that have its title, itself among them."""
        return self._titles.get((page.kind, page.lang, fold(page.title)), ())

    def values(self, facet: str, lang: str) -> SitePage | None:
        """The page that lists the values of a facet."""
        return self._places.get((f"facet {facet}", lang))

    def referring(self, page: SitePage, kind: str, relation: str) -> Pages:
        """The pages of a kind whose header names this page in the field `relation`."""
        return self._referring.get((page.url, f"{kind}.{relation}"), ())

    def parent(self, agency: SitePage) -> SitePage | None:
        """The agency above, if any."""
        record = agency.record
        return (
            self.find("agency", record.parent, agency.lang)
            if isinstance(record, Agency) and record.parent
            else None
        )

    def ancestors(self, agency: SitePage) -> Pages:
        """The agencies above, from the top down."""
        above: list[SitePage] = []
        known = {agency.url}
        while (parent := self.parent(above[0] if above else agency)) and parent.url not in known:
            known.add(parent.url)
            above.insert(0, parent)
        return tuple(above)

    def children(self, agency: SitePage) -> Pages:
        """The agencies right below."""
        return self.referring(agency, "agency", "parent")

    def procedures_of(self, agency: SitePage) -> Pages:
        """The procedures in which the agency takes part."""
        return self.referring(agency, "procedure", "agencies")

    def life_events_of(self, procedure: SitePage) -> Pages:
        """The life events that lead through a procedure, or that it says it belongs to."""
        named = procedure.record.life_events if isinstance(procedure.record, Procedure) else ()
        found = [
            event for name in named if (event := self.find("life_event", name, procedure.lang))
        ]
        return _once(
            [
                *self.referring(procedure, "life_event", "steps"),
                *self.referring(procedure, "life_event", "also"),
                *found,
            ]
        )

    def procedures_of_event(self, event: SitePage) -> Pages:
        """The procedures that say they belong to a life event, steps aside."""
        return self.referring(event, "procedure", "life_events")

    def document(self, number: str, lang: str) -> SitePage | None:
        """The page of a legal document with this number, if the portal has one."""
        return next(iter(self.documents(number, lang)), None)

    def documents(self, name: str, lang: str) -> Pages:
        """The pages of documents that may be meant by the name of a page, or by a number, which
        several issuers may have given.
        """
        for language in (lang, *self.languages):
            if page := self._names.get(("document", language, name)):
                return (page,)
            if found := self._numbers.get((language, number_key(name))):
                return found
        return ()

    def related(self, name: str, page: SitePage) -> SitePage | None:
        """The one document that another one names: of several with a number that of the same
        issuer. None where several are meant, or none is here.
        """
        found = [one for one in self.documents(name, page.lang) if one.slug != page.slug]
        issuer = getattr(page.record, "issuer", None)
        own = [one for one in found if getattr(one.record, "issuer", None) == issuer]
        meant = found if len(found) == 1 else own
        return meant[0] if len(meant) == 1 else None

    def citing(self, document: SitePage) -> Pages:
        """The procedures whose legal basis is this document."""
        record = document.record
        return (
            self._citing.get((document.lang, number_key(record.number)), ())
            if isinstance(record, Document)
            else ()
        )


def index(
    pages: Collection[SitePage],
    languages: tuple[str, ...],
    mergers: Mergers | None = None,
    kinds: Kinds | None = None,
    before: PageIndex | None = None,
) -> PageIndex:
    """Return the index of a portal's pages, content and listings. Links that lead nowhere are left
    out. `before` is an earlier index of nearly the same pages: it saves time.
    """
    keys = {page.url: _known(page, before) or PageKeys.of(page) for page in pages}
    ordered = sorted(pages, key=lambda page: keys[page.url].order)
    content = [page for page in ordered if page.record and page.listed and not page.within]
    made = [
        (page, page.listing or Listing(page.kind))
        for page in ordered
        if page.record is None and not (page.listing and page.listing.sheet > 1)
    ]
    unreferred = PageIndex(
        by_url={page.url: page for page in ordered},
        languages=languages,
        mergers=mergers or Mergers(),
        kinds=kinds or load_kinds(),
        _of_kind=_group(((page.kind, page.lang), page) for page in content),
        _names={
            (page.kind, page.lang, name): page
            for page in reversed(content)
            for name in keys[page.url].names
        },
        _places={
            (f"facet {listing.facet}" if listing.facet else page.template, page.lang): page
            for page, listing in made
            if not listing.key
        },
        _facets=_group(((listing.facet, page.lang), page) for page, listing in made if listing.key),
        _listings={
            (listing.facet, page.lang, listing.key): page for page, listing in made if listing.key
        },
        _titles=_group(((page.kind, page.lang, keys[page.url].folded), page) for page in content),
        _referring={},
        _numbers=_group(
            ((page.lang, number), page)
            for page in content
            if (number := keys[page.url].number) is not None
        ),
        _citing=_group(
            ((page.lang, number), page) for page in content for number in keys[page.url].citations
        ),
        _keys=keys,
    )
    referred = [*_referred(unreferred, content), *_related(unreferred, content)]
    return replace(unreferred, _referring=_group(referred))


def _known(page: SitePage, before: PageIndex | None) -> PageKeys | None:
    """The keys that a page had in an earlier index, where they are the same."""
    keys = before._keys.get(page.url) if before else None
    return keys if keys and keys.record is page.record and keys.title == page.title else None


def _referred(
    index: PageIndex, content: Iterable[SitePage]
) -> Iterator[tuple[tuple[str, str], SitePage]]:
    """Address of what a page refers to in its own language and how, with the page."""
    for page in content:
        for reference in index._keys[page.url].references:
            target = index.find(reference.kind, reference.name, page.lang)
            if target and target.lang == page.lang:
                yield (target.url, f"{page.kind}.{reference.relation}"), page


def _related(
    index: PageIndex, content: Iterable[SitePage]
) -> Iterator[tuple[tuple[str, str], SitePage]]:
    """Address of a document and what another one says of it, with that one: in the document's
    language where it has a page in it. What is said on the other side is turned round.
    """
    for page in content:
        for relation, name in index._keys[page.url].relations:
            target = index.related(name, page)
            for lang in index.languages if target else ():
                one = index.find("document", target.slug, lang) if target else None
                other = index.find("document", page.slug, lang) or page
                if one and one.lang == lang:
                    if relation in INVERSE:
                        yield (other.url, f"document.{INVERSE[relation]}"), one
                    yield (one.url, f"document.{relation}"), other


def _group(pairs: Iterable[tuple[K, SitePage]]) -> dict[K, Pages]:
    groups: dict[K, list[SitePage]] = defaultdict(list)
    for key, page in pairs:
        groups[key].append(page)
    return {key: _once(members) for key, members in groups.items()}


def _once(pages: Iterable[SitePage]) -> Pages:
    return tuple({page.url: page for page in pages}.values())
