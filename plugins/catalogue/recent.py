"""The page of recent changes in each language, and the entries of its feed, from the file beside
the content.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from pydantic import ValidationError

from ..domain import CHANGES_FILE, FeedEntry, Problem, RecordedChanges, error
from ..run import Portal, own_pages, paths
from .views.context import ViewContext
from .views.history import Amendment
from .views.recent import RecentChange, RecentView, recent

_LARGEST = 20_000_000


def read_changes(portal: Portal) -> tuple[RecordedChanges, list[Problem]]:
    """Return what is recorded, nothing where there is no such file, and what is wrong with it."""
    if not (portal.content / CHANGES_FILE).exists():
        return RecordedChanges(), []
    try:
        raw = paths.read(portal.content, CHANGES_FILE, _LARGEST)
        return RecordedChanges.model_validate_json(raw), []
    except (ValidationError, paths.Refused):
        return RecordedChanges(), [error("changes-unread", CHANGES_FILE)]


def add_recent(portal: Portal, contexts: Mapping[str, ViewContext]) -> None:
    """Put the pages behind those of the content, and the entries of their feeds into the portal;
    none where nothing is recorded.
    """
    found, problems = read_changes(portal)
    portal.add(problems)
    if not found.days:
        return
    for page in [*own_pages(portal, "changes", lambda lang: recent(found.days, contexts[lang]))]:
        portal.pages.append(page)
        entries = tuple(_entries(page.view)) if isinstance(page.view, RecentView) else ()
        if entries:
            portal.feeds[page.url] = entries


def _entries(view: RecentView) -> Iterator[FeedEntry]:
    for one in view.days:
        on = dt.date.fromisoformat(one.day.iso)
        for change in one.changes:
            if change.page.url:
                kinds = (("kind", change.kind), *((of, link.title) for of, link in change.belongs))
                yield FeedEntry(change.page, on, _summary(change), kinds)


def _summary(change: RecentChange) -> str:
    return "; ".join([change.what, *map(_as_text, change.amendments)])


def _as_text(one: Amendment) -> str:
    return f"{one.label}: {' → '.join(filter(None, (one.old, one.new)))}".removesuffix(": ")
