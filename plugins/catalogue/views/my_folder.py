"""The reader's own folder: the page on which a browser puts procedures together, and what it needs
to know of each.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from ...domain import Channel, Link, Procedure, SitePage
from ..papers import Asked, asked
from .channels import short_answer
from .context import ViewContext
from .due import LONGEST
from .head import Head, head
from .office import office
from .period import period
from .public_holidays import public_holidays

#: Offices that are told with address and hours; of more, the procedure's page tells.
FEW = 3
YEARS = 3


@dataclass(frozen=True)
class MyFolderView:
    """Everything that the page shows. `events` lead to lists that are there without scripts; `free`
    are holidays, for the day by which an answer is due.
    """

    head: Head
    events: tuple[Link, ...]
    free: tuple[str, ...]


def my_folder(page: SitePage, context: ViewContext) -> MyFolderView:
    """Return the page as it is before anything is in the folder."""
    events = tuple(context.link(one) for one in context.index.pages("life_event", context.lang))
    year = context.today.year if context.today else None
    free = public_holidays(range(year, year + YEARS), context) if year else {}
    return MyFolderView(head(page, context), events, tuple(one.isoformat() for one in free))


def folder_part(page: SitePage, record: Procedure, context: ViewContext) -> dict[str, Any]:
    """Return what a browser puts into a folder of a procedure, as JSON takes it."""
    papers = asked(record, context.site)
    parts = record.agencies
    pages = [
        found
        for one in parts
        if one.agency and one.role in ("implementing", "delegated")
        if (found := context.index.find("agency", one.agency, context.lang))
    ]
    offices = [one for found in pages[:FEW] if (one := office(found, context))]
    return {
        "title": page.title,
        "url": page.url,
        "lang": "" if page.lang == context.lang else page.lang,
        "facts": [str(one) for one in short_answer(record, context)],
        "cost": _range(record.channels, context),
        "times": _times(record),
        "sets": record.sets or 1,
        "audio": f"/audio{page.url.rstrip('/')}.mp3" if page.spoken else "",
        "where": record.where or "",
        "offices": [
            [one.name, one.url, one.address, [f"{line.days}: {line.spans}" for line in one.hours]]
            for one in offices
        ],
        "more": len(pages) > FEW,
        "papers": [_paper(one) for one in papers],
    }


def _paper(one: Asked) -> list[Any]:
    """A paper in the order in which `theme/components/my-folder/merge.js` reads it."""
    key = blake2b(one.key.encode(), digest_size=6).hexdigest()
    return [key, one.name, one.originals, one.copies, int(one.displayed), one.case, one.note]


def _times(record: Procedure) -> list[list[Any]]:
    times = [one for channel in record.channels for one in channel.processing_times]
    found = {
        (int(one.value), one.unit)
        for one in times
        if one.unit in ("day", "working_day") and one.value and one.value == int(one.value)
        if one.value <= LONGEST
    }
    return [[*one] for one in sorted(found, key=lambda time: (time[1] or "", time[0]))]


def _range(channels: Iterable[Channel], context: ViewContext) -> list[int]:
    """The least and the most that the procedure costs in đồng; nothing where that is not known.

    Amounts of one kind are for different cases, so that one of them is paid; those of several kinds
    add up.
    """
    sums: list[tuple[int, int]] = []
    for channel in channels:
        kinds: dict[str, list[int]] = {}
        for one in channel.costs:
            if one.amount is None or one.currency != "VND":
                return []
            if not (one.note and period(one.note).over(context.today)):
                kinds.setdefault(one.kind, []).append(one.amount)
        if not kinds:
            return []
        sums.append((sum(map(min, kinds.values())), sum(map(max, kinds.values()))))
    return [min(one for one, _ in sums), max(one for _, one in sums)] if sums else []
