"""All rules over all pages."""
from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from plugins.model import Agency, Content, Document, Problem, Procedure, ServiceNotice, SitePage, warning

from ..mergers import Mergers
from ..record import line_of
from . import dates, procedure, words
from .rule import Rule, apply


def check_records(pages: list[tuple[SitePage, Content]], mergers: Mergers, today: dt.date | None) -> Iterator[Problem]:
    """Yield the doubts about each page. Without `today`, nothing depends on the day of the run."""
    dated = (dates.review_overdue(today),) if today else ()
    for page, record in pages:
        yield from apply((*_rules(record), *words.rules(mergers, record, page.body), *dated), page, record)
    yield from _same_steps(pages)


def _same_steps(pages: list[tuple[SitePage, Content]]) -> Iterator[Problem]:
    """Yield the procedures whose steps are those of another, word by word."""
    first: dict[tuple[str, str], SitePage] = {}
    for page, record in pages:
        steps = "\n".join(step.text or "" for step in record.steps) if isinstance(record, Procedure) else ""
        other = first.setdefault((page.lang, steps), page) if len(steps) > procedure.LONGEST_BLOCK else page
        if other is not page:
            yield warning("steps-twice", page.source or "", line_of(page.lines, "steps"), "steps", other=other.source)


def _rules(record: Content) -> tuple[Rule, ...]:
    match record:
        case Procedure():
            return procedure.RULES
        case Agency():
            return dates.AGENCIES
        case Document():
            return dates.DOCUMENTS
        case ServiceNotice():
            return dates.NOTICES
    return ()
