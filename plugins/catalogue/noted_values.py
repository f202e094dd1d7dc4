"""What is made of pages, known again from an earlier build while all that it stands on is the same.

While a value is made, what it looks up is noted. A page that is as it was, and finds the same under
all that was noted, gives the same value.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace
from functools import partial
from operator import attrgetter
from typing import Any, NamedTuple

from .. import locales
from ..domain import SitePage
from ..run import PACKAGE, Key, Portal, digest_of
from ..run.kinds import code_of_others
from ..run.noted import ALL, Lookup, NotedMapping, Notes
from ..run.packed import packed
from ..run.result_key import machine_facts
from .index import PageIndex
from .lookups import TABLES, noted_index
from .views.context import ViewContext
from .views.pictures import DisplayedPicture

#: What was read of a page's file, and the fields of which nothing is known when it is linked.
_READ = ("record", "body", "texts", "description", "modified", "lines")
_LATER = ("alternates", "breadcrumbs", "view")
#: The fields that a page has once it is linked.
OWN = tuple(one.name for one in fields(SitePage) if one.name not in _LATER)
_LINKED = attrgetter(*(name for name in OWN if name not in _READ))
_ALL = attrgetter(*OWN)


class NotedValue(NamedTuple):
    """A value, what was looked up while it was made, and what stands for all that was found."""

    lookups: tuple[Lookup, ...]
    found: bytes
    value: Any


class NotedValues:
    """Makes values of linked pages, and knows them again. `contexts` are what lies at hand in each
    language, `pictures` those that texts show, by name; those that are noted are `noted_contexts`
    and `noted_pictures`.
    """

    def __init__(
        self,
        portal: Portal,
        index: PageIndex,
        contexts: Mapping[str, ViewContext],
        pictures: Mapping[str, DisplayedPicture],
    ) -> None:
        self._work, self._index, self._pictures = portal.work, index, pictures
        self._at_hand = contexts
        self._notes = Notes()
        self.noted_pictures = NotedMapping("pictures", pictures, self._notes)
        noted = noted_index(index, self._notes)
        self.noted_contexts = {
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

    def noted(self, make: Callable[[], Any]) -> NotedValue:
        """Make a value, and note what it stands on."""
        with self._notes.separate() as noted:
            value = make()
        lookups = tuple(noted)
        return NotedValue(lookups, self._state(lookups) or b"", value)

    def recall(self, key: Key | None) -> NotedValue | None:
        """What was kept under a key, where it still finds the same as it did."""
        known = self._stored(key) if key else None
        found = self._state(known.lookups) if known else None
        return None if found is None or known is None or found != known.found else known

    def keep(self, key: Key | None, noted: bytes) -> NotedValue:
        """Keep a noted value that comes packed; return it."""
        known: NotedValue = pickle.loads(noted)
        if key:
            self._work.put(key, noted)
            self._work.memory.put(key, known)
        return known

    def each(
        self,
        name: str,
        asked: Sequence[tuple[SitePage, str]],
        make: Callable[[SitePage, ViewContext], bytes],
    ) -> list[bytes]:
        """What `make`, a function of ours, makes of pages in the context of a language each, in
        this order. `name` is that of the function. What is not known is made side by side.
        """
        keys = [self.key(name, page, lang) for page, lang in asked]
        known = [self.recall(key) for key in keys]
        missing = [place for place, one in enumerate(known) if one is None]

        def packed_value(number: int) -> bytes:
            page, lang = asked[missing[number]]
            context = self.noted_contexts[lang]
            return pickle.dumps(self.noted(lambda: make(page, context)))

        for number, made in self._work.in_copies(packed_value, len(missing)):
            known[missing[number]] = self.keep(keys[missing[number]], made)
        return [one.value for one in known if one]

    def key(self, name: str, page: SitePage, lang: str) -> Key | None:
        """What a value of a page is kept under; nothing where it is not known what it reads."""
        frame, own = self._frames[lang], self._digest(page)
        if frame is None or own is None:
            return None
        return self._work.key(name, own, frame)

    def _stored(self, key: Key) -> NotedValue | None:
        known: NotedValue | None = self._work.memory.get(key)
        if known is None and (packed_known := self._work.get(key)):
            known = pickle.loads(packed_known)
            self._work.memory.put(key, known)
        return known

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
