"""What lies at hand when a page is laid out: the words of its language, the index, the files to
download.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from ...domain import Attachment, Link, Site, SitePage
from ...run import Job, Portal, Work, WorkFailed, paths
from ...run.noted import Notes
from ...text import say
from ..figures import LARGEST
from ..index import PageIndex


@dataclass(frozen=True)
class ViewContext:
    """`size` tells the bytes of a file below `content/files/`, `read` gives them; none when there
    is no such file. `attachment` is what is known of one that was examined.

    `keep` does a job, or gives what it made of the same before. `today` is the day that the page is
    made for. `once` makes a value that several pages show, under a key, when it is first asked for:
    most rows stand in several lists.
    """

    lang: str
    words: Mapping[str, Any]
    site: Site
    index: PageIndex
    size: Callable[[str], int | None]
    read: Callable[[str], bytes | None] = lambda file: None
    attachment: Callable[[str], Attachment | None] = lambda file: None
    keep: Callable[[str, Job, bytes], bytes] = lambda name, job, given: job(given, b"")
    today: date | None = None
    once: Callable[[Hashable, Callable[[], Any]], Any] = field(
        default_factory=lambda: Notes().once, compare=False
    )

    def say(self, key: str, **values: object) -> str:
        """A string of the theme's words, blanks filled."""
        return say(self.words, key, **values)

    def on(self, day: date) -> ViewContext:
        """The same context on another day."""
        return replace(self, today=day)

    def link(self, page: SitePage, *meta: str) -> Link:
        """A link to a page, which says its language when that is not the reader's."""
        return Link(page.title, page.url, "" if page.lang == self.lang else page.lang, meta)

    def place(self, template: str, *meta: str) -> Link | None:
        """A link to one of the pages that the portal makes itself, if it has it."""
        page = self.index.place(template, self.lang)
        return self.link(page, *meta) if page else None

    def listing(self, facet: str, value: str) -> SitePage | None:
        """The listing of one value of a facet (`field`, `Hộ tịch`), if it has a page."""
        return self.index.listing(facet, value, self.lang)


def view_contexts(portal: Portal, index: PageIndex) -> dict[str, ViewContext]:
    """What lies at hand in each language of a portal."""
    files = portal.content / "files"
    return {
        lang: ViewContext(
            lang,
            portal.page_words(lang),
            portal.site,
            index,
            size=lambda file: _size(files, file),
            read=lambda file: _read(files, file),
            attachment=portal.attachments.get,
            keep=lambda name, job, given: _cached(portal.work, name, job, given),
            today=portal.options.today,
        )
        for lang in portal.languages
    }


def _cached(work: Work, name: str, job: Job, given: bytes) -> bytes:
    _, result = next(work.map(name, job, [given]))
    if isinstance(result, WorkFailed):
        raise result
    return result


def _size(folder: Path, file: str) -> int | None:
    return paths.locate(folder, file).stat().st_size if paths.exists(folder, file) else None


def _read(folder: Path, file: str) -> bytes | None:
    try:
        return paths.read(folder, file, LARGEST)
    except paths.Refused:
        return None
