"""What changed on pages, day by day, as it is recorded beside the content."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import BaseModel, ConfigDict, NonNegativeInt

from .national import FieldChange

#: In the content: what `publish` finds in its history.
CHANGES_FILE = "changes.json"


class _Recorded(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class PageChange(_Recorded):
    """What happened to one page: `path` is its file below the content, of a page that is gone the
    one it had; `before` that of a page that moved. `fields` are facts with their values before and
    after, `text` says that other words stand below the header.
    """

    path: str
    what: Literal["new", "changed", "moved", "gone"]
    title: str
    before: str = ""
    fields: tuple[FieldChange, ...] = ()
    text: bool = False


class ChangeDay(_Recorded):
    """A day and the pages that changed on it, by their files; `more` are those left out."""

    day: dt.date
    pages: tuple[PageChange, ...]
    more: NonNegativeInt = 0


class RecordedChanges(_Recorded):
    """The days, newest first."""

    days: tuple[ChangeDay, ...] = ()
