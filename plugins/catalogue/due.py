"""What happens to pages in the days to come: what opens, ends, expires, or is to be read again."""

from __future__ import annotations

import calendar
import csv
import datetime as dt
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from itertools import groupby

from ..domain import Content, Document, ServiceNotice, SitePage
from ..frontmatter.record import line_of
from ..run.command import Words
from ..text.cells import harmless

#: The ways to tell it.
FORMATS = ("text", "csv", "json")


@dataclass(frozen=True, order=True)
class DueDay:
    """A day of a page. `what` is the header's field that says it; of a review the day is that on
    which it should be done.
    """

    day: dt.date
    what: str
    owner: str
    title: str
    path: str
    line: int


def due_days(pages: Iterable[SitePage], today: dt.date, days: int) -> list[DueDay]:
    """Return what is due from `today` on, within so many days, sorted by day; reviews that should
    have been done before are there too.
    """
    last = today + dt.timedelta(days)
    found: list[DueDay] = []
    for page in pages:
        if page.record is None or page.within:
            continue
        for field, day in _days(page.record, today):
            if (field == "reviewed" or today <= day) and day <= last:
                line = line_of(page.lines, field)
                owner = page.record.owner or ""
                found.append(DueDay(day, field, owner, page.record.title, page.source or "", line))
    return sorted(found)


def _days(record: Content, today: dt.date) -> Iterator[tuple[str, dt.date]]:
    fields = ["publish_from", "until"]
    if isinstance(record, Document):
        fields += ["effective", "expires"]
    for field in fields:
        if day := getattr(record, field):
            yield field, day
    if isinstance(record, Document) and record.consultation:
        yield "opens", record.consultation.opens
        yield "closes", record.consultation.closes
    if isinstance(record, ServiceNotice):
        yield "starts", record.starts.date()
        yield "ends", record.ends.date()
    reviewed = record.state_on(today) == "published" and record.review_months
    if reviewed and record.reviewed:
        yield "reviewed", _months_later(record.reviewed, reviewed)


def _months_later(day: dt.date, months: int) -> dt.date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def formatted(found: Iterable[DueDay], form: str, today: dt.date, words: Words) -> str:
    """The days as a text by owner, as CSV or as JSON."""
    if form == "json":
        return json.dumps([asdict(one) for one in found], ensure_ascii=False, default=str, indent=1)
    if form == "csv":
        return _csv(found, words)
    lines: list[str] = []
    by_owner = sorted(found, key=lambda one: (one.owner == "", one.owner))
    for owner, days in groupby(by_owner, key=lambda one: one.owner):
        lines.append(owner or words("due.nobody"))
        lines += [f"  {_line(one, today, words)}" for one in days]
    return "\n".join(lines) or words("due.nothing")


def _line(one: DueDay, today: dt.date, words: Words) -> str:
    what = words(f"due.{'overdue' if one.day < today else one.what}")
    return f"{one.day.isoformat()}  {what}: {one.title} ({one.path}:{one.line})"


def _csv(found: Iterable[DueDay], words: Words) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([words(f"due.{head}") for head in ("day", "what", "owner", "title", "file")])
    for one in found:
        row = (one.day.isoformat(), words(f"due.{one.what}"), one.owner, one.title, one.path)
        writer.writerow(map(harmless, row))
    return text.getvalue().rstrip("\n")
