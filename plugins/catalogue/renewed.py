"""A few pages as they are once files were saved, before all of the content is read again."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from ..domain import Problem, SitePage
from ..run import Portal
from .files import Place, read_bytes
from .index import PageIndex, index
from .link import displayed, with_parts
from .overlay import lay_over
from .page import Read, finish, read_page
from .view import view
from .views.context import view_contexts
from .views.pictures import DisplayedPicture


@dataclass(frozen=True)
class Renewal:
    """What pages are made again from: the catalogue that a build left in a portal.

    `bases` are the files of national records, by language and code.
    """

    portal: Portal
    index: PageIndex
    pictures: Mapping[str, DisplayedPicture]
    bases: Mapping[tuple[str, str], Place]

    def __call__(self, saved: Collection[str], wanted: Sequence[str]) -> tuple[SitePage, ...]:
        """The pages at some addresses, as far as they are known, as they are now that some files of
        content were saved (paths below the content folder).

        Pages that came or went, one in which something is wrong, and what is not a page's own text
        and header, are left to a build.
        """
        sources = {page.source: page for page in self.index.by_url.values() if not page.within}
        known = [page for path in saved if (page := sources.get(path))]
        new = {url: one for page in known for url, one in self._renewed(page).items()}
        pages = [new.get(url) or page for url, page in self.index.by_url.items()]
        before = self.index
        complete = index(pages, before.languages, before.mergers, before.kinds, before)
        left = {url for url, page in new.items() if page is None}
        found = [complete.by_url.get(url) for url in wanted if url not in left]
        contexts = view_contexts(self.portal, complete)
        return view([page for page in found if page], contexts, self.pictures)

    def _renewed(self, known: SitePage) -> dict[str, SitePage | None]:
        """A page and its parts by address; none of them where they are not the same ones."""
        before = {
            one.url: one for one in self.index.by_url.values() if known.url in (one.url, one.within)
        }
        kind, options = self.portal.kinds[known.kind], self.portal.options
        page = self._page(Place(known.source or "", known.lang, kind))
        made = with_parts(page, self.portal.kinds, self.portal.words) if page else ()
        now: dict[str, SitePage | None] = {}
        for one in made:
            new = displayed(one, self.portal.words, drafts=options.drafts, today=options.today)
            old = before.get(one.url)
            if new is None or old is None or new.withheld != old.withheld:
                return dict.fromkeys(before)
            now[one.url] = replace(new, translations=old.translations)
        return now if len(now) == len(before) else dict.fromkeys(before)

    def _page(self, place: Place) -> SitePage | None:
        """What a file holds now; none where something is wrong with it."""
        read = self._file(place)
        base = self.bases.get((place.lang, read.base)) if read and read.base else None
        below = self._file(base) if base else None
        if read and below:
            read = finish(read, lay_over(read.header, below.header, place.path)[0])
        return read.page if read else None

    def _file(self, place: Place) -> Read | None:
        raw = read_bytes(self.portal.content, place.path)
        back = self.portal.words.get(place.lang, {}).get("footnote", {}).get("back", "↩")
        return None if isinstance(raw, Problem) else read_page(place, raw, str(back))
