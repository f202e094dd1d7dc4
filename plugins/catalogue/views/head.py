"""What stands at the head of every page, on a screen and on paper."""

from __future__ import annotations

from dataclasses import dataclass

from ...domain import SitePage
from .context import ViewContext
from .format import Day, day
from .qr import Code, code
from .video import VideoView, video

LONG, ENDLESS = 90, 240  # characters of a title from which it is set smaller, and smaller again


@dataclass(frozen=True)
class Head:
    """The title, its `length` (`long`, `endless` or empty), a sentence; for paper the address and
    the date.

    `owner` is whose matter the page is, for its name among a browser's tabs.
    """

    title: str
    length: str
    sentence: str
    code: Code | None
    dated: Day | None
    owner: str = ""
    video: VideoView | None = None


def head(page: SitePage, context: ViewContext) -> Head:
    """Return the head of a page of content; one that the portal makes itself has neither code nor
    date.
    """
    record = page.record
    if record is None:
        return Head(page.title, length(page.title), page.description, None, None)
    kind = context.index.kinds.get(page.kind)
    return Head(
        page.title,
        length(page.title),
        record.summary or "",
        code(page, context),
        day(page.modified, context.say) if page.modified else None,
        kind.owner(record, context) if kind else "",
        video(record, context),
    )


def length(title: str) -> str:
    """Return `long` or `endless` for a title that is set smaller, so that it does not fill the
    screen.
    """
    return "endless" if len(title) > ENDLESS else "long" if len(title) > LONG else ""
