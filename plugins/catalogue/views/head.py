"""What stands at the head of every page, on a screen and on paper."""
from __future__ import annotations

from dataclasses import dataclass

from plugins.model import SitePage

from .desk import Desk
from .format import Day, day
from .qr import Code, code

LONG, ENDLESS = 90, 240  # characters of a title from which it is set smaller, and smaller again


@dataclass(frozen=True)
class Head:
    """The title, its `length` (`long`, `endless` or empty), a sentence, and for paper the address and the date."""

    title: str
    length: str
    sentence: str
    code: Code | None
    dated: Day | None


def head(page: SitePage, desk: Desk) -> Head:
    """Return the head of a page of content; one that the portal makes itself has neither code nor date."""
    record = page.record
    if record is None:
        return Head(page.title, length(page.title), page.description, None, None)
    return Head(page.title, length(page.title), record.summary or "", code(page, desk.site),
                day(page.modified, desk.say) if page.modified else None)


def length(title: str) -> str:
    """Return `long` or `endless` for a title that is set smaller, so that it does not fill the screen."""
    return "endless" if len(title) > ENDLESS else "long" if len(title) > LONG else ""
