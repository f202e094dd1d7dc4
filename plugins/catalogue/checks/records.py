"""The rules for a record, over all pages that have one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ...domain import Kinds, Problem
from ..mergers import Mergers
from . import dates, former, guidance, hosts, plausible, words
from .rule import Records, apply


def check_records(
    records: Records,
    kinds: Kinds,
    mergers: Mergers,
    today: dt.date | None,
    refused: frozenset[str] = frozenset(),
) -> Iterator[Problem]:
    """Yield the doubts about each page; `refused` are fields in whose place something else stands.

    Without `today`, nothing depends on the day of the run.
    """
    dated = (dates.review_overdue(today),) if today else ()
    for page, record in records:
        kind = kinds[page.kind]
        has_text = bool(page.body.strip() or page.texts) or kind.complete(record)
        written = (
            *words.rules(mergers, record, page.texts),
            *former.rules(record, page.texts),
            *guidance.rules(record, page.texts),
            *hosts.rules(record),
            *plausible.rules(record, has_text, today),
        )
        yield from apply((*kind.rules, *written, *dated), page, record, refused)
