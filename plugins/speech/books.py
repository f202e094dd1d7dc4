"""The life events of a portal as books, once their pages are spoken."""

from __future__ import annotations

from ..domain import SitePage
from ..run import Made, Portal, paths
from .book import Chapter, make_book
from .paths import absolute, book_url, life_events
from .recording import Cue

#: A recording of a day and night.
_LARGEST = 500_000_000


class Books:
    """Collects the times of the pages that belong to a life event, then writes each one's EPUB."""

    def __init__(self, portal: Portal) -> None:
        self.portal = portal
        self.events = list(life_events(portal))
        self.wanted = {page.url for _, pages in self.events for page in pages}
        self.cues: dict[str, tuple[Cue, ...]] = {}

    def keep(self, page: SitePage, cues: tuple[Cue, ...]) -> None:
        """Take the times of a spoken page, its cues in their order."""
        if page.url in self.wanted:
            self.cues[page.url] = cues

    def write(self) -> None:
        """Write the books, where the settings ask for them; a page without a recording by the
        machine is left out.
        """
        if not self.portal.recordings.books:
            return
        for event, pages in self.events:
            chapters = [chapter for page in pages if (chapter := self._chapter(page))]
            if event.url in self.cues:
                day = max((page.modified for page in pages if page.modified), default=None)
                book = make_book(
                    absolute(self.portal, event.url),
                    event.title,
                    event.lang,
                    f"{day.isoformat() if day else '1970-01-01'}T00:00:00Z",
                    chapters,
                )
                self.portal.write(book_url(event).lstrip("/"), book)
                self.portal.made["books"] = self.portal.made.get("books", Made()) + Made(
                    1, len(book)
                )

    def _chapter(self, page: SitePage) -> Chapter | None:
        audio = self.portal.audio.get(page.url)
        if audio is None or page.url not in self.cues:
            return None
        mp3 = paths.read(self.portal.output, audio.mp3.lstrip("/"), _LARGEST, own=True)
        return Chapter(page.title, self.cues[page.url], mp3, audio.duration)
