"""All rules over all pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ...domain import (
    Content,
    Kinds,
    Problem,
    Procedure,
    SitePage,
    warning,
)
from ...frontmatter.record import line_of
from ..mergers import Mergers
from . import dates, former, guidance, hosts, plausible, procedure, words
from .rule import apply


def check_records(
    pages: list[tuple[SitePage, Content]],
    kinds: Kinds,
    mergers: Mergers,
    today: dt.date | None,
    refused: frozenset[str] = frozenset(),
) -> Iterator[Problem]:
    """Yield the doubts about each page; `refused` are fields in whose place something else stands.

    Without `today`, nothing depends on the day of the run.
    """
    dated = (dates.review_overdue(today),) if today else ()
    for page, record in pages:
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
    yield from _same_steps(pages)


def _same_steps(pages: list[tuple[SitePage, Content]]) -> Iterator[Problem]:
    """Yield the procedures whose steps are those of another, word by word."""
    first: dict[tuple[str, str], SitePage] = {}
    for page, record in pages:
        steps = (
            "\n".join(step.text or "" for step in record.steps)
            if isinstance(record, Procedure)
            else ""
        )
        other = (
            first.setdefault((page.lang, steps), page)
            if len(steps) > procedure.LONGEST_BLOCK
            else page
        )
        if other is not page:
            yield warning(
                "steps-twice",
                page.source or "",
                line_of(page.lines, "steps"),
                "steps",
                other=other.source,
            )
