"""What a feed tells of a page, besides the page itself."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from .page import Link


@dataclass(frozen=True)
class FeedEntry:
    """An entry of a feed: the page that it is about, the day, a sentence, and what it is filed
    under (`kind`, `agency`, `life_event`, each with a name that readers know).
    """

    page: Link
    day: dt.date
    summary: str
    categories: tuple[tuple[str, str], ...] = ()
