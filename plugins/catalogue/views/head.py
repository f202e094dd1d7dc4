"""What stands at the head of every page, on a screen and on paper."""
from __future__ import annotations

from dataclasses import dataclass

from plugins.model import Content, Document, NewsItem, Procedure, ServiceNotice, SitePage

from .desk import Desk
from .format import Day, day
from .qr import Code, code
from .video import VideoView, video

LONG, ENDLESS = 90, 240  # characters of a title from which it is set smaller, and smaller again


@dataclass(frozen=True)
class Head:
    """The title, its `length` (`long`, `endless` or empty), a sentence; for paper the address and the date.

    `owner` is whose matter the page is, for its name among a browser's tabs.
    """

    title: str
    length: str
    sentence: str
    code: Code | None
    dated: Day | None
    owner: str = ""
    video: VideoView | None = None


def head(page: SitePage, desk: Desk) -> Head:
    """Return the head of a page of content; one that the portal makes itself has neither code nor date."""
    record = page.record
    if record is None:
        return Head(page.title, length(page.title), page.description, None, None)
    return Head(page.title, length(page.title), record.summary or "", code(page, desk),
                day(page.modified, desk.say) if page.modified else None, _owner(record, desk), video(record, desk))


def _owner(record: Content, desk: Desk) -> str:
    match record:
        case NewsItem() | ServiceNotice():
            return _name(record.agency, desk)
        case Document():
            return _name(record.issuer, desk) or record.issuer_name or ""
        case Procedure():
            names = {_name(one.agency, desk) or one.name for one in record.agencies if one.role == "implementing"}
            # What every commune does belongs to the level, not to the first commune.
            level = desk.site.level_name(record.levels[0], desk.lang) if record.levels else ""
            return (names.pop() if len(names) == 1 else "") or level
    return ""


def _name(agency: str | None, desk: Desk) -> str:
    page = desk.index.find("agency", agency, desk.lang) if agency else None
    return page.title if page else ""


def length(title: str) -> str:
    """Return `long` or `endless` for a title that is set smaller, so that it does not fill the screen."""
    return "endless" if len(title) > ENDLESS else "long" if len(title) > LONG else ""
