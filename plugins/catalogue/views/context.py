"""What lies at hand when a page is laid out: the words of its language, the index, the files to
download.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ...domain import Link, Site, SitePage
from ...run import Job
from ...text import say
from ..index import PageIndex


@dataclass(frozen=True)
class ViewContext:
    """`size` tells the bytes of a file below `content/files/`, `read` gives them; none when there
    is no such file.

    `keep` does a job, or gives what it made of the same before. `today` is the day that the page is
    made for.
    """

    lang: str
    words: Mapping[str, Any]
    site: Site
    index: PageIndex
    size: Callable[[str], int | None]
    read: Callable[[str], bytes | None] = lambda file: None
    keep: Callable[[str, Job, bytes], bytes] = lambda name, job, given: job(given, b"")
    today: date | None = None

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
