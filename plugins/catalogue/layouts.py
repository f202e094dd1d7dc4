"""Views that are made only where a page is laid out, and what stands for all others.

While a view is made, what it looks up is noted. A page that is as it was, and finds the same under
all that was noted, has the same view: what stands for it is known from an earlier build.
"""

from __future__ import annotations

import pickle
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from functools import partial
from operator import attrgetter
from typing import Any, NamedTuple

from .. import locales
from ..domain import SitePage
from ..run import PACKAGE, Key, Layout, Layouts, Portal, digest_of
from ..run.kinds import code_of_others
from ..run.noted import ALL, Lookup, NotedMapping, Notes
from ..run.packed import packed
from ..run.result_key import machine_facts
from .index import PageIndex
from .lookups import TABLES, noted_index
from .view import lay_out
from .views.context import ViewContext
from .views.pictures import DisplayedPicture

#: What was read of a page's file, and the fields of which nothing is known when it is linked.
_READ = ("record", "body", "texts", "description", "modified", "lines")
_LATER = ("alternates", "breadcrumbs", "view")
_OWN = tuple(one.name for one in fields(SitePage) if one.name not in _LATER)
_LINKED = attrgetter(*(name for name in _OWN if name not in _READ))
_ALL = attrgetter(*_OWN)


class _Known(NamedTuple):
    """What a page stands on, as it was when the page was laid out, and what came of that."""

    lookups: tuple[Lookup, ...]
    found: bytes
    layout: Layout


class ViewLayouts(Layouts):
    """The pages of a catalogue. `contexts` are what lies at hand in each language, `pictures` those
    that texts show, by name.
    """

    def __init__(
        self,
        portal: Portal,
        index: PageIndex,
        contexts: Mapping[str, ViewContext],
        pictures: Mapping[str, DisplayedPicture],
    ) -> None:
        super().__init__()
        self._portal, self._index, self._pictures = portal, index, pictures
        self._at_hand = contexts
        self._notes = Notes()
        self._noted_pictures = NotedMapping("pictures", pictures, self._notes)
        noted = noted_index(index, self._notes)
        self._contexts = {
            lang: replace(
                one,
                index=noted,
                size=partial(self._asked, "size", one.size),
                read=partial(self._asked, "read", one.read),
                attachment=partial(self._asked, "attachment", one.attachment),
                once=self._notes.once,
            )
            for lang, one in contexts.items()
        }
        self._frames = {lang: self._frame(one) for lang, one in contexts.items()}
        self._digests: dict[str, bytes | None] = {}
        self._found: dict[Lookup, bytes | None] = {}
        self._linked: dict[str, Layout] = {}
        self._waiting: set[str] = set()
        self._made: dict[str, _Known] = {}

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
        if not learnt:
            return
        known: _Known = pickle.loads(learnt)
        self._waiting.discard(page.url)
        self._linked[page.url] = known.layout
        if key := self._key(page):
            self._portal.work.put(key, learnt)
            self._portal.work.memory.put(key, known)

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
        key = self._key(page)
        known = self._known(key) if key else None
        found = self._state(known.lookups) if known else None
        if known is None or found is None or found != known.found:
            return False
        self._linked[page.url] = known.layout
        return True

    def _known(self, key: Key) -> _Known | None:
        work = self._portal.work
        known: _Known | None = work.memory.get(key)
        if known is None and (packed_known := work.get(key)):
            known = pickle.loads(packed_known)
            work.memory.put(key, known)
        return known

    def _make(self, page: SitePage) -> tuple[SitePage, _Known]:
        """Lay a page out, and note what it stands on."""
        with self._notes.separate() as noted:
            laid = lay_out(page, self._contexts[page.lang], self._noted_pictures)
        lookups = tuple(noted)
        return laid, _Known(lookups, self._state(lookups) or b"", Layout.of(laid))

    def _key(self, page: SitePage) -> Key | None:
        frame, own = self._frames[page.lang], self._digest(page)
        if frame is None or own is None:
            return None
        return self._portal.work.key("page-layout", own, frame)

    def _frame(self, context: ViewContext) -> bytes | None:
        """What stands for all that views of a language read besides what is noted."""
        index = self._index
        value = packed(
            [
                context.lang,
                context.words,
                context.site,
                context.today,
                index.languages,
                index.mergers,
            ]
        )
        tables = machine_facts(locales.used()[1:]).encode()
        return digest_of(value, code_of_others(index.kinds), tables) if value else None

    def _digest(self, page: SitePage) -> bytes | None:
        """What stands for a linked page; nothing for one whose kind is not ours: what that reads
        nobody knows.
        """
        if page.url not in self._digests:
            self._digests[page.url] = self._digest_of(page)
        return self._digests[page.url]

    def _digest_of(self, page: SitePage) -> bytes | None:
        kind = self._index.kinds.get(page.kind)
        if kind and kind.view.__module__.partition(".")[0] != PACKAGE:
            return None
        value = packed((_LINKED if page.read_from else _ALL)(page))
        return digest_of(value) if value else None

    def _state(self, lookups: Sequence[Lookup]) -> bytes | None:
        """What stands for all that is found under these keys; nothing where that is not known."""
        found = [self._find(one) for one in lookups]
        known = [one for one in found if one is not None]
        return digest_of(*known) if len(known) == len(found) else None

    def _find(self, lookup: Lookup) -> bytes | None:
        if lookup not in self._found:
            self._found[lookup] = self._look(*lookup)
        return self._found[lookup]

    def _look(self, where: str, key: Any) -> bytes | None:
        if where in TABLES:
            table = getattr(self._index, where)
            return self._stands_for([*table.items()] if key is ALL else table.get(key))
        if where == "pictures":
            return packed(self._pictures.get(key))
        context = next(iter(self._at_hand.values()))
        asked = {"size": context.size, "read": context.read, "attachment": context.attachment}
        return packed(asked[where](key))

    def _stands_for(self, found: Any) -> bytes | None:
        """What stands for pages, at any depth."""
        if isinstance(found, SitePage):
            return self._digest(found)
        if isinstance(found, tuple | list):
            parts = [self._stands_for(one) for one in found]
            known = [one for one in parts if one is not None]
            return digest_of(*known) if len(known) == len(parts) else None
        return packed(found)

    def _asked(self, where: str, ask: Any, file: str) -> Any:
        self._notes.note(where, file)
        return ask(file)


def _same(linked: SitePage, page: SitePage) -> bool:
    """Whether a page is a linked one, to which only alternates were added."""
    return all(getattr(linked, name) is getattr(page, name) for name in (*_OWN, "view"))
