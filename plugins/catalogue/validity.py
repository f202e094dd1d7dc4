"""Whether a document is in force on a day: by its own days, by what replaces it, by what is written
in its header where these say nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal

from ..domain import Document, SitePage
from .index import PageIndex

#: `consulting`: a draft on which people may say what they think today;
#: `unknown`: neither days nor the header say it, and nobody should guess.
ValidityState = Literal[
    "in_force", "partly", "expired", "not_yet", "draft", "consulting", "unknown"
]


def validity_state(page: SitePage, index: PageIndex, today: date | None) -> ValidityState:
    """Return a document's state on a day. Without a day, days say nothing."""
    record = page.record
    if not isinstance(record, Document):
        return "unknown"
    if record.drafted:
        asked = record.consultation and record.consultation.state_on(today) == "open"
        return "consulting" if asked else "draft"
    end = end_of(page, index)
    # What replaces it is not here, so that nobody knows since when.
    if (end is None and record.replaced_by) or (today and end and end <= today):
        return "expired"
    if today and record.effective:
        if today < record.effective:
            return "not_yet"
        return record.validity if record.validity in ("partly", "expired") else "in_force"
    return record.validity or ("in_force" if record.effective else "unknown")


def end_of(page: SitePage, index: PageIndex) -> date | None:
    """The first day on which a document is no longer in force, as far as it is known."""
    own = getattr(page.record, "expires", None)
    return min(filter(None, [own, *(begin for _, begin in replacing(page, index))]), default=None)


def replacing(page: SitePage, index: PageIndex) -> Iterator[tuple[SitePage, date | None]]:
    """Yield the documents that replace one, drafts aside, each with the day on which it does."""
    for one in index.referring(page, "document", "replaces"):
        record = one.record
        if isinstance(record, Document) and not record.drafted:
            yield one, record.effective or record.issued


def coming_days(page: SitePage, index: PageIndex, today: date | None) -> tuple[date, ...]:
    """The days to come on which the state of a document changes."""
    days = {getattr(page.record, "effective", None), end_of(page, index)}
    if consultation := getattr(page.record, "consultation", None):
        days = {consultation.opens, consultation.after}
    return tuple(sorted(day for day in days if day and today and day > today))
