"""The life events of a portal as books, once their pages are spoken."""
from __future__ import annotations

from plugins.model import Portal, SitePage

from .book import Chapter, make_book
from .paths import absolute, book_url, life_events
from .published import write
from .recording import Cue


class Books:
    """Keeps the times of the pages that belong to a life event, then writes each one's EPUB."""

    def __init__(self, portal: Portal) -> None:
        self.portal = portal
        self.events = list(life_events(portal))
        self.wanted = {page.url for _, pages in self.events for page in pages}
        self.kept: dict[str, tuple[Cue, ...]] = {}

    def keep(self, page: SitePage, cues: tuple[Cue, ...]) -> None:
        """Note the times of a spoken page."""
        if page.url in self.wanted:
            self.kept[page.url] = cues

    def write(self) -> None:
        """Write the books; a page without a recording by the machine is left out."""
        for event, pages in self.events:
            chapters = [chapter for page in pages if (chapter := self._chapter(page))]
            if event.url in self.kept:
                day = max((page.modified for page in pages if page.modified), default=None)
                write(self.portal.output / book_url(event).lstrip("/"), make_book(
                    absolute(self.portal, event.url), event.title, event.lang,
                    f"{day.isoformat() if day else '1970-01-01'}T00:00:00Z", chapters))

    def _chapter(self, page: SitePage) -> Chapter | None:
        if page.audio is None or page.url not in self.kept:
            return None
        mp3 = (self.portal.output / page.audio.mp3.lstrip("/")).read_bytes()
        return Chapter(page.title, self.kept[page.url], mp3, page.audio.duration)
