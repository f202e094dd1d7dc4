"""The rules for a record, over all pages that have one."""

from __future__ import annotations

import datetime as dt
import pickle
from collections.abc import Iterator
from dataclasses import dataclass

from ...domain import Content, Kinds, Problem, SitePage
from ...run import Key, Work
from ...run.kinds import code_of_others
from ...run.packed import packed
from ..mergers import Mergers
from . import dates, former, guidance, hosts, personal, plausible, words
from .rule import Records, apply


@dataclass(frozen=True)
class RecordRules:
    """The rules that hold in a portal, with the merger data that it has.

    Without `today`, nothing depends on the day of the run. With `work` a page is looked at again
    only when its record, its text or the rules changed.
    """

    kinds: Kinds
    mergers: Mergers
    today: dt.date | None = None
    work: Work | None = None

    def check(self, records: Records, refused: frozenset[str] = frozenset()) -> Iterator[Problem]:
        """Yield the doubts about each page; `refused` are fields in whose place something else
        stands.
        """
        depends_on = packed([self.mergers, self.today, sorted(refused)]) if self.work else None
        if self.work is None or depends_on is None:
            for page, record in records:
                yield from self._doubts(page, record, refused)
            return
        depends_on += code_of_others(self.kinds)
        keys = [_key(self.work, page, record, depends_on) for page, record in records]
        memory = self.work.memory
        results = {
            place: known
            for place, key in enumerate(keys)
            if key and (known := memory.get(key)) is not None
        }
        for place, key in enumerate(keys):
            if key and place not in results and (cached := self.work.get(key)) is not None:
                results[place] = pickle.loads(cached)
        missing = [place for place in range(len(records)) if place not in results]
        made = self.work.in_copies(
            lambda place: pickle.dumps(list(self._doubts(*records[missing[place]], refused))),
            len(missing),
        )
        for place, found in made:
            results[missing[place]] = pickle.loads(found)
            if key := keys[missing[place]]:
                self.work.put(key, found)
        for place, key in enumerate(keys):
            if key:
                memory.put(key, results[place])
            yield from results[place]

    def _doubts(
        self, page: SitePage, record: Content, refused: frozenset[str]
    ) -> Iterator[Problem]:
        kind = self.kinds[page.kind]
        has_text = bool(page.body.strip() or page.texts) or kind.complete(record)
        written = (
            *words.rules(self.mergers, record, page.texts),
            *personal.rules(record, page.texts),
            *former.rules(record, page.texts),
            *guidance.rules(record, page.texts),
            *hosts.rules(record),
            *plausible.rules(record, has_text, self.today),
        )
        dated = (dates.review_overdue(self.today),) if self.today else ()
        yield from apply((*dates.CONTENT, *kind.rules, *written, *dated), page, record, refused)


def _key(work: Work, page: SitePage, record: Content, depends_on: bytes) -> Key | None:
    """What stands for all of a page that rules look at; none where something is no value."""
    given = page.read_from or packed(
        [page.kind, page.source, page.lines, page.texts, bool(page.body.strip()), record]
    )
    return work.key("record-doubts", given, depends_on) if given else None
