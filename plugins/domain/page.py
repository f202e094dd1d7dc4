"""A page of the site, and what stands on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from .common import Content


@dataclass(frozen=True)
class Link:
    """A link to a page of the site (`url` from the site's root) or to another host."""

    title: str
    url: str
    lang: str = ""
    meta: tuple[str, ...] = ()


@dataclass(frozen=True)
class Audio:
    """The recording of a page. `mp3` and `vtt` are URLs from the site's root; times in
    milliseconds, size in bytes.

    `last_cue` is the end of the last sentence; `machine` says that a synthetic voice speaks.
    """

    mp3: str
    vtt: str
    duration: int
    last_cue: int
    size: int
    sentences: int
    machine: bool = True


@dataclass(frozen=True)
class Listing:
    """What a generated page lists: the pages of kind `of`, all of them or those of one value of a
    facet.

    `facet` is empty or one of `field, level, agency, audience, online, letter, agency_news,
    agency_documents`; `key` is the value as records have it, `name` the value as people read it; a
    facet without a key lists the values. `items` are the addresses of the pages on this sheet, in
    order, of `total`; `sheets` are the addresses of all sheets (the first is the listing's own
    address).
    """

    of: str
    facet: str = ""
    key: str = ""
    name: str = ""
    items: tuple[str, ...] = ()
    total: int = 0
    sheet: int = 1
    sheets: tuple[str, ...] = ()


@dataclass(frozen=True)
class SitePage:
    """One page of the site, in one language. `url` begins and ends with `/` (`/404.html` is the one
    exception).

    `record` is the content's header, `body` its text as HTML and `texts` its blocks as plain text,
    each with its line; a listing has neither, but `listing`. `view` is what the template lays out:
    everything looked up and linked. `lines` maps header fields to lines.
    `alternates` are the same page or its news for machines (feeds, JSON-LD, JSON), `meta[0]` their
    media type. `file` is where a site that is not ours writes the page, if not where the address
    says. `withheld` says why a page is not published: `draft`, `future` or `past`. `read_from`
    is a digest of the file that `record`, `body`, `texts`, `description`, `modified` and `lines`
    were read from, where these are as they were read; else it is empty. A page that is a `part` of
    another one, as a question of a guide, has that one's address in `within`: it is reached from
    there, and stands in no list.
    """

    url: str
    lang: str
    kind: str
    template: str
    title: str
    source: str | None = None
    record: Content | None = None
    body: str = ""
    texts: tuple[tuple[int, str], ...] = ()
    description: str = ""
    modified: date | None = None
    translations: Mapping[str, str] = field(default_factory=dict)
    breadcrumbs: tuple[Link, ...] = ()
    view: Any = None
    lines: Mapping[str, int] = field(default_factory=dict)
    listed: bool = True
    listing: Listing | None = None
    alternates: tuple[Link, ...] = ()
    file: str = ""
    withheld: str = ""
    read_from: bytes = field(default=b"", compare=False)
    within: str = ""
    part: str = ""

    @property
    def slug(self) -> str:
        """The name that other pages refer to: the address below the kind's folder
        (`dang-ky-khai-sinh`).
        """
        return "/".join(self.url.strip("/").split("/")[2:])

    @property
    def save_as(self) -> str:
        """The file below the output folder."""
        return self.file or self.url.lstrip("/") + ("index.html" if self.url.endswith("/") else "")

    @property
    def moved(self) -> bool:
        """Whether this only tells those who come to an old address where its page is now."""
        return self.template == "moved"

    @property
    def spoken(self) -> bool:
        """Whether the page should have audio: procedures, news, notices, pages, life events,
        agencies, documents.
        """
        return self.record is not None and self.record.speech and self.listed
