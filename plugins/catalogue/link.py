"""The third stage: pages that know one another, and those that the portal makes to list them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from ..domain import Kinds, Site, SitePage
from ..text import say
from .index import PageIndex, index
from .listings import listings
from .mergers import Mergers
from .page import Read


@dataclass(frozen=True)
class Linked:
    """The pages of a portal in the order of their addresses, and the index that finds them."""

    pages: tuple[SitePage, ...]
    index: PageIndex


def link(
    reads: Sequence[Read],
    site: Site,
    mergers: Mergers,
    languages: tuple[str, ...],
    words: Mapping[str, Mapping[str, Any]],
    kinds: Kinds,
    *,
    drafts: bool = False,
    today: dt.date | None = None,
    before: PageIndex | None = None,
) -> Linked:
    """Return the pages of what was read and merged, and those that list them, each with its
    translations.

    Neither drafts, pages of a later day than `today`, nor records in whose place a local page
    stands are pages of the portal; with `drafts` the first two are too, and marked. A page whose
    last day has passed stays at its address and is listed nowhere: others link to it.
    `before` is the index of an earlier build: it saves time.
    """
    content = list(_content(reads, kinds, words, drafts=drafts, today=today))
    first = index(content, languages, mergers, kinds, before)
    pages = list(_translated([*content, *listings(first, site, words, today)]))
    return Linked(
        tuple(sorted(pages, key=lambda page: page.url)),
        index(pages, languages, mergers, kinds, first),
    )


def _content(
    reads: Iterable[Read],
    kinds: Kinds,
    words: Mapping[str, Mapping[str, Any]],
    *,
    drafts: bool,
    today: dt.date | None,
) -> Iterator[SitePage]:
    for read in reads:
        if read.page is None or read.covered:
            continue
        for page in with_parts(read.page, kinds, words):
            found = displayed(page, words, drafts=drafts, today=today)
            if found is not None:
                yield found


def with_parts(
    page: SitePage, kinds: Kinds, words: Mapping[str, Mapping[str, Any]]
) -> tuple[SitePage, ...]:
    """A page and its parts; while there are no words, these are called by their key."""
    own = words.get(page.lang)
    parts = kinds[page.kind].parts(
        page, page.record, partial(say, own) if own else lambda key, **_: key
    )
    return page, *parts


def displayed(
    page: SitePage,
    words: Mapping[str, Mapping[str, Any]],
    *,
    drafts: bool,
    today: dt.date | None,
) -> SitePage | None:
    """A page as it is on a day, none where it is not shown. The title of one that is withheld is
    marked, so that nobody takes it for another wherever it stands in a list.
    """
    state = page.record.state_on(today) if page.record else "published"
    if state == "published":
        return page
    if state != "past" and not drafts:
        return None
    mark = words.get(page.lang, {}).get("withheld", {}).get(f"{state}_mark", state)
    title = f"[{mark}] {page.title}"
    return replace(page, listed=state != "past", withheld=state, title=title)


def _translated(pages: Sequence[SitePage]) -> Iterator[SitePage]:
    """Each page with its like in other languages."""
    groups: dict[Hashable, list[SitePage]] = defaultdict(list)
    for page in pages:
        groups[_identity(page)].append(page)
    for page in pages:
        others = [other for other in groups[_identity(page)] if other.lang != page.lang]
        yield (
            replace(page, translations={other.lang: other.url for other in others})
            if others
            else page
        )


def _identity(page: SitePage) -> Hashable:
    """What a page has in common with its translations: the name of a page of content, and which
    part of it; the template of one that the portal makes, and the value that it lists. Later sheets
    have no translation.
    """
    if page.within:
        return page.kind, page.within.strip("/").split("/", 2)[2], page.template, page.part
    if page.record is not None:
        return page.kind, page.slug
    listing = page.listing
    if listing is None:
        return page.template, "", ""
    return page.url if listing.sheet > 1 else (page.template, listing.facet, listing.key)
