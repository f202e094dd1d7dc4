"""Views that are made only where a page is laid out, and what stands for all others.

What stands for a page's view is known from an earlier build while all that the view stands on is
the same (`noted_values.py`).
"""

from __future__ import annotations

import pickle
from collections.abc import Mapping, Sequence

from ..domain import SitePage
from ..run import Key, Layout, Layouts, Portal
from .index import PageIndex
from .noted_values import OWN, NotedValue, NotedValues
from .view import lay_out
from .views.context import ViewContext
from .views.pictures import DisplayedPicture


class ViewLayouts(Layouts):
    """The pages of a catalogue. `contexts` are what lies at hand in each language, `pictures` those
    that texts show, by name; `values` makes what else is made of pages.
    """

    def __init__(
        self,
        portal: Portal,
        index: PageIndex,
        contexts: Mapping[str, ViewContext],
        pictures: Mapping[str, DisplayedPicture],
    ) -> None:
        super().__init__()
        self.values = NotedValues(portal, index, contexts, pictures)
        self._portal, self._index, self._pictures = portal, index, pictures
        self._at_hand = contexts
        self._linked: dict[str, Layout] = {}
        self._waiting: set[str] = set()
        self._made: dict[str, NotedValue] = {}

    def prepare(self, pages: Sequence[SitePage]) -> None:
        """Find what stands for each linked page. Those of which it is not known are laid out, side
        by side, where that may save their rendering; the others wait until they are rendered.
        """
        missing = [page for page in pages if not self._recall(page)]
        written = self._portal.written
        self._waiting = {page.url for page in missing if not written.written_before(page.save_as)}
        first = [page for page in missing if page.url not in self._waiting]
        made = self._portal.work.in_copies(
            lambda place: pickle.dumps(self._make(first[place])[1]), len(first)
        )
        for place, learnt in made:
            self.learn(first[place], learnt)

    def laid_out(self, page: SitePage) -> SitePage:
        """A linked page with its view; any other as it is."""
        if page.view is not None or page.url not in self._index.by_url:
            return page
        if self.waits(page):
            laid, self._made[page.url] = self._make(page)
            return laid
        return lay_out(page, self._at_hand[page.lang], self._pictures)

    def waits(self, page: SitePage) -> bool:
        """Whether a linked page is laid out when it is rendered, and never before."""
        return page.url in self._waiting and self._is_linked(page)

    def learnt(self, page: SitePage) -> bytes:
        """What was noted of a page that waited, now that it is laid out."""
        known = self._made.pop(page.url, None)
        return pickle.dumps(known) if known else b""

    def learn(self, page: SitePage, learnt: bytes) -> None:
        """Keep what was noted of a page."""
        if learnt:
            self._waiting.discard(page.url)
            self._linked[page.url] = self.values.keep(self._key(page), learnt).value

    def of(self, page: SitePage) -> Layout:
        """What stands for the page as it is laid out."""
        if self.waits(page):
            self.laid_out(page)
            self.learn(page, self.learnt(page))
        layout = self._linked.get(page.url)
        return layout if layout and self._is_linked(page) else super().of(page)

    def _is_linked(self, page: SitePage) -> bool:
        linked = self._index.by_url.get(page.url)
        return bool(linked and (linked is page or _same(linked, page)))

    def _recall(self, page: SitePage) -> bool:
        """Take what is known of a page, where it finds the same as it did."""
        known = self.values.recall(self._key(page))
        if known is None:
            return False
        self._linked[page.url] = known.value
        return True

    def _make(self, page: SitePage) -> tuple[SitePage, NotedValue]:
        """Lay a page out, and note what it stands on."""
        values = self.values
        noted = values.noted(
            lambda: lay_out(page, values.noted_contexts[page.lang], values.noted_pictures)
        )
        return noted.value, noted._replace(value=Layout.of(noted.value))

    def _key(self, page: SitePage) -> Key | None:
        return self.values.key("page-layout", page, page.lang)


def _same(linked: SitePage, page: SitePage) -> bool:
    """Whether a page is a linked one, to which only alternates were added."""
    return all(getattr(linked, name) is getattr(page, name) for name in (*OWN, "view"))
