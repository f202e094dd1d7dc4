"""The changes of each day, as the file beside the content has them."""

from __future__ import annotations

import json
from pathlib import Path

from ..domain import CHANGES_FILE, ChangeDay, Kinds, RecordedChanges
from ..run import paths
from .difference import differences
from .history import History

#: Days that are recorded, the newest, and pages of one day; of an import there may be thousands.
_DAYS, _PAGES = 60, 200


def recorded(content: Path, history: History, kinds: Kinds) -> RecordedChanges:
    """The changes of the newest days, of all that is committed."""
    days = []
    for one in history.days(_DAYS):
        found = differences(content, history, history.between(one.before, one.last), kinds)
        pages = [each.change for each in found]
        if pages:
            more = max(0, len(pages) - _PAGES)
            days.append(ChangeDay(day=one.day, pages=tuple(pages[:_PAGES]), more=more))
    return RecordedChanges(days=tuple(days))


def record(content: Path, history: History, kinds: Kinds) -> None:
    """Write the file. Raises Refused, OSError."""
    found = recorded(content, history, kinds).model_dump(mode="json", exclude_defaults=True)
    text = json.dumps(found, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    paths.write(content, CHANGES_FILE, text.encode())
