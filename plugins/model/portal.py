"""What one run of the build knows: its pages, its problems, its workers."""
from __future__ import annotations

from collections.abc import MutableMapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from .common import Content
from .problem import Problem, Severity
from .site import Kind, Site
from .work import Work


@dataclass(frozen=True)
class Link:
    """A link to a page of the site (`url` from the site's root) or to another host."""

    title: str
    url: str
    lang: str = ""
    meta: tuple[str, ...] = ()


@dataclass(frozen=True)
class Audio:
    """The recording of a page. `mp3` and `vtt` are URLs from the site's root; times in milliseconds, size in bytes.

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
class Assets:
    """What the base layout loads, as URLs from the site's root: name → URL (`style`, `theme`, `main`, `icons`…)."""

    urls: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Listing:
    """What a generated page lists: the pages of kind `of`, all of them or those of one value of a facet.

    `facet` is empty or one of `field, level, agency, audience, online, letter, agency_news, agency_documents`; `key` is
    the value as records have it, `name` the value as people read it; a facet without a key lists the values. `items`
    are the addresses of the pages on this sheet, in order, of `total`; `sheets` are the addresses of all sheets (the
    first is the listing's own address).
    """

    of: Kind
    facet: str = ""
    key: str = ""
    name: str = ""
    items: tuple[str, ...] = ()
    total: int = 0
    sheet: int = 1
    sheets: tuple[str, ...] = ()


@dataclass
class SitePage:
    """One page of the site, in one language. `url` begins and ends with `/` (`/404.html` is the one exception).

    `record` is the content's header, `body` its text as HTML; a listing has neither, but `listing`. `view` is what
    the template lays out: everything looked up and linked, set by `catalogue`. `lines` maps header fields to lines.
    `alternates` are the same page or its news for machines (feeds, JSON-LD, JSON), `meta[0]` their media type.
    """

    url: str
    lang: str
    kind: Kind
    template: str
    title: str
    source: str | None = None
    record: Content | None = None
    body: str = ""
    description: str = ""
    modified: date | None = None
    translations: dict[str, str] = field(default_factory=dict)
    breadcrumbs: tuple[Link, ...] = ()
    view: Any = None
    audio: Audio | None = None
    lines: dict[str, int] = field(default_factory=dict)
    listed: bool = True
    listing: Listing | None = None
    alternates: tuple[Link, ...] = ()

    @property
    def slug(self) -> str:
        """The name that other pages refer to: the address below the kind's folder (`dang-ky-khai-sinh`)."""
        return "/".join(self.url.strip("/").split("/")[2:])

    @property
    def save_as(self) -> str:
        """The file below the output folder."""
        return self.url.lstrip("/") + ("index.html" if self.url.endswith("/") else "")

    @property
    def spoken(self) -> bool:
        """Whether the page should have audio: procedures, news, notices, pages, life events, agencies, documents."""
        return self.record is not None and self.record.speech and self.record.status == "published"


@dataclass(frozen=True)
class Options:
    """How this run was asked for. `kept_speech`: only sentences that are kept, nothing spoken anew."""

    speech: bool = True
    kept_speech: bool = False
    clean: bool = False
    publish: bool = False


@dataclass
class Portal:
    """The one tray of a run: rooms put their results here."""

    content: Path
    output: Path
    theme: Path
    cache: Path
    reports: Path
    site: Site
    languages: tuple[str, ...]
    work: Work
    options: Options = field(default_factory=Options)
    pages: list[SitePage] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    assets: Assets = field(default_factory=Assets)
    words: dict[str, dict[str, Any]] = field(default_factory=dict)
    precached: list[str] = field(default_factory=list)

    @staticmethod
    def of(settings: MutableMapping[str, Any]) -> Portal:
        """The portal of this run: the engine puts it into Pelican's settings before any room is asked."""
        portal = settings.get("PORTAL")
        if portal is None:
            portal = settings["PORTAL"] = _new_portal(settings)
        assert isinstance(portal, Portal)
        return portal

    @property
    def failed(self) -> bool:
        """Whether anything found so far stops publishing."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)

    def page(self, url: str) -> SitePage | None:
        """The page with this address."""
        return next((page for page in self.pages if page.url == url), None)


def _new_portal(settings: MutableMapping[str, Any]) -> Portal:
    """A portal from plain settings (see `plugins/README.md`): what `pelican -s pelicanconf.py` uses."""
    content, output = Path(settings["PATH"]), Path(settings["OUTPUT_PATH"])
    cache = Path(settings.get("PORTAL_CACHE", ".cache"))
    options: Options = settings.get("PORTAL_OPTIONS") or Options()
    return Portal(content=content, output=output, theme=Path(settings["THEME"]), cache=cache,
                  reports=Path(settings.get("PORTAL_REPORTS", "reports")), site=Site(),
                  languages=tuple(settings.get("LANGUAGES", ("vi", "en"))),
                  work=Work(cache / "work", jobs=int(settings.get("PORTAL_JOBS", 1))), options=options)


