"""What one run of the build knows: its pages, its problems, its workers."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from ..domain import (
    Attachment,
    Audio,
    FeedEntry,
    Kinds,
    Link,
    OldPlace,
    Problem,
    Profile,
    Severity,
    Site,
    SitePage,
    Synonyms,
    Typeface,
)
from . import paths
from .command import Stopped, day, report_stop
from .extensions import Extension, kinds_of, load_extensions
from .kinds import load_kinds
from .last_output import LastOutput
from .layout import Layouts
from .locale import Locale, Words, load_locales, use_folders, words_of
from .log import log
from .messages import Messages, languages, read_messages
from .progress import Progress
from .project import PACKAGE, project_folder
from .recording_options import RecordingOptions
from .result_key import digest_of
from .result_shared import URL
from .shard import Shard
from .work import Work
from .written import WrittenPages


@dataclass(frozen=True)
class Assets:
    """What the base layout loads, as URLs from the site's root: name → URL (`style`, `theme`,
    `main`, `icons`…).
    """

    urls: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Made:
    """Files that a run made: how many, and their size in bytes."""

    count: int = 0
    size: int = 0

    def __add__(self, other: Made) -> Made:
        return Made(self.count + other.count, self.size + other.size)


@dataclass(frozen=True)
class Options:
    """How this run was asked for. `cached_speech`: only cached sentences, nothing spoken anew;
    `speech_seconds`: for how long recordings are made, where that is limited; `shard`: the share
    of recordings that this machine makes, where others make the rest.

    `today` is the day that pages are made for: what is in force, which notices run. Without it,
    nothing depends on the day. `drafts`: pages that are not to be published are shown too, and
    marked. `quiet`: only problems are told. `explain` is a page of which it is told why it was
    made again. `allow_gone`: addresses may vanish that lead nowhere now.
    """

    speech: bool = True
    cached_speech: bool = False
    speech_seconds: int | None = None
    shard: Shard | None = None
    clean: bool = False
    publish: bool = False
    today: date | None = None
    drafts: bool = False
    quiet: bool = False
    explain: str = ""
    allow_gone: bool = False

    @staticmethod
    def from_settings(settings: Mapping[str, Any]) -> Options:
        """What Pelican's settings ask for. Raises Stopped where a day is none."""
        given = settings.get("PORTAL_TODAY")
        publish = bool(settings.get("PORTAL_PUBLISH", False))
        return Options(
            speech=bool(settings.get("PORTAL_SPEECH", True)),
            cached_speech=bool(settings.get("PORTAL_CACHED_SPEECH", False)),
            speech_seconds=settings.get("PORTAL_SPEECH_SECONDS"),
            shard=Shard.read(str(shard)) if (shard := settings.get("PORTAL_SHARD")) else None,
            clean=bool(settings.get("PORTAL_CLEAN", False)),
            publish=publish,
            today=day("PORTAL_TODAY")(str(given)) if given else _today(settings.get("TIMEZONE")),
            drafts=bool(settings.get("PORTAL_DRAFTS", False)) and not publish,
            quiet=bool(settings.get("PORTAL_QUIET", False)),
            explain=str(settings.get("PORTAL_EXPLAIN") or ""),
            allow_gone=bool(settings.get("PORTAL_ALLOW_GONE", False)),
        )


@dataclass
class Portal:
    """The one tray of a run: rooms put their results here.

    `foreign` says that the site is none of ours: no room `catalogue` has put pages here, and
    Pelican's own are collected. `audio` are the pages' recordings, by the pages' addresses.
    `precached` are the files that a first visit stores off line,
    `addresses` those under which pages ask for files, where they are not the files' own paths.
    `old_places` are what a file of the content says of old addresses, `merged` the slugs of units
    that became part of another, with that one's.
    `contrast` says of each pair of colours whether it can be told apart. `messages` are those by
    which problems are logged, where no room `report` tells them. `url` is the site's address
    where a setting (`SITEURL`) says another than the content. `made` are the files that rooms made,
    by what they are: `search`, `books`, `site` for all. `notes` are further sentences that are
    reported last, in the editor's language. `live` is the folder with the last good output, which
    this one is to replace. `layouts` are the pages with their views, which are made when they are
    asked for, and what stands for each.

    `typefaces` are those that the portal hands on. `attachments` are what is known of files below
    `content/files/`, by their paths there.

    `feeds` are entries of feeds that tell more than which pages are new, by the address of the page
    that has the feed.

    `renewed` and `rendered` are for who looks at a page while somebody edits: they make one again
    when the run is over. `renewed(saved, wanted)` are the pages at addresses now that files of
    content were saved, `rendered(page, address)` is what a page's template makes of it.
    """

    content: Path
    output: Path
    theme: Path
    cache: Path
    reports: Path
    site: Site
    languages: tuple[str, ...]
    work: Work
    kinds: Kinds = field(default_factory=load_kinds)
    options: Options = field(default_factory=Options)
    pages: list[SitePage] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    audio: dict[str, Audio] = field(default_factory=dict)
    feeds: dict[str, tuple[FeedEntry, ...]] = field(default_factory=dict)
    assets: Assets = field(default_factory=Assets)
    words: dict[str, dict[str, Any]] = field(default_factory=dict)
    locales: dict[str, Locale] = field(default_factory=dict)
    precached: list[str] = field(default_factory=list)
    addresses: dict[str, str] = field(default_factory=dict)
    contrast: tuple[bool, ...] = ()
    typefaces: tuple[Typeface, ...] = ()
    attachments: Mapping[str, Attachment] = field(default_factory=dict)
    profiles: list[Profile] = field(default_factory=list)
    sayings: dict[str, Synonyms] = field(default_factory=dict)
    old_places: Sequence[OldPlace] = ()
    merged: Mapping[str, str] = field(default_factory=dict)
    foreign: bool = False
    messages: Messages | None = None
    url: str = ""
    extensions: tuple[Extension, ...] = ()
    recordings: RecordingOptions = field(default_factory=RecordingOptions)
    notes: list[str] = field(default_factory=list)
    progress: Progress = field(default_factory=Progress)
    made: dict[str, Made] = field(default_factory=dict)
    live: Path | None = None
    layouts: Layouts = field(default_factory=Layouts)
    renewed: Callable[[Collection[str], Sequence[str]], Sequence[SitePage]] | None = None
    rendered: Callable[[SitePage, str], str] | None = None

    @cached_property
    def written(self) -> WrittenPages:
        """The pages that are written, for those who read them."""
        return WrittenPages(self.output, self.work, self._last)

    @cached_property
    def _last(self) -> LastOutput | None:
        return LastOutput(self.live, self.work) if self.live else None

    @staticmethod
    def of(settings: MutableMapping[str, Any]) -> Portal:
        """The portal of this run, made of Pelican's settings when it is first asked for.

        Raises Stopped where a value is none that the setting can have; in a site that is not ours
        it is told, and the run ends with status 2.
        """
        portal = settings.get("PORTAL")
        if portal is None:
            try:
                portal = settings["PORTAL"] = Portal.from_settings(settings)
            except Stopped as stopped:
                if _has_room(settings, "engine"):
                    raise
                # Pelican would print where in our code it was raised.
                stopped.lang = _message_language(settings.get("DEFAULT_LANG", "en"))
                raise SystemExit(report_stop(stopped)) from None
        assert isinstance(portal, Portal)
        return portal

    @staticmethod
    def from_settings(settings: Mapping[str, Any]) -> Portal:
        """A portal from Pelican's settings, in our site or in any other.

        Settings of ours that are not there have the values that are harmless in a foreign site: its
        one language is Pelican's `DEFAULT_LANG`. Raises Stopped where a value is none that the
        setting can have.
        """
        content, theme = Path(settings["PATH"]).resolve(), Path(settings["THEME"]).resolve()
        root = project_folder(content)
        cache = root / settings.get("CACHE_PATH", ".cache")
        of_site = tuple(settings.get("LANGUAGES") or [settings.get("DEFAULT_LANG", "en")])
        extensions = load_extensions(settings.get("PORTAL_EXTENSIONS") or ())
        brought = [one.locales for one in extensions if one.locales]
        own = [root / one for one in settings.get("PORTAL_LOCALES") or ()]
        use_folders(theme, [*brought, *own])
        kinds = load_kinds((*kinds_of(extensions), *(settings.get("PORTAL_KINDS") or ())))
        found = load_locales(of_site, words_of(kinds))
        portal = Portal(
            content=content,
            output=Path(settings["OUTPUT_PATH"]).resolve(),
            theme=theme,
            cache=cache,
            reports=root / settings.get("PORTAL_REPORTS", "reports"),
            site=Site(),
            languages=of_site,
            work=Work(cache / "work", settings.get("PORTAL_JOBS", 0), _shared(settings, root)),
            options=Options.from_settings(settings),
            recordings=RecordingOptions.from_settings(settings),
            kinds=kinds,
            extensions=extensions,
            words={lang: one.words for lang, one in found.items()},
            locales=found,
            foreign=not _has_room(settings, "catalogue"),
            messages=None
            if _has_room(settings, "report")
            else read_messages(_message_language(of_site[0]), kinds.values()),
            url=str(settings.get("SITEURL") or ""),
        )
        portal.work.warn = lambda problem: portal.add([problem])
        return portal

    def add(self, problems: Iterable[Problem]) -> None:
        """Put problems to those found so far. Where nobody tells them at the end, they are logged
        as they come.
        """
        found = list(problems)
        self.problems += found
        if self.messages:
            log(found, self.messages)

    def write(self, path: str, content: bytes) -> None:
        """Write a file of the output; one that is as in the last good output is the same file.
        Raises Refused, OSError.
        """
        if not (self._last and self._last.take(path, digest_of(content), self.output)):
            paths.write(self.output, path, content)

    def add_alternates(self, links: Mapping[str, Iterable[Link]]) -> None:
        """Give pages, by their addresses, further links to the same for machines."""
        self.pages = [
            replace(page, alternates=(*page.alternates, *links[page.url]))
            if page.url in links
            else page
            for page in self.pages
        ]

    def page_words(self, lang: str) -> Words:
        """The words for templates and views: those of another language are marked."""
        known = self.locales.get(lang)
        return known.page_words if known else self.words.get(lang, {})

    @property
    def failed(self) -> bool:
        """Whether anything found so far stops publishing."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)

    def page(self, url: str) -> SitePage | None:
        """The page with this address."""
        return next((page for page in self.pages if page.url == url), None)


def _shared(settings: Mapping[str, Any], root: Path) -> str:
    """Where results are shared: a URL, or a folder, seen from the project's."""
    given = str(settings.get("PORTAL_SHARED_CACHE") or "")
    return str(root / given) if given and URL not in given else given


def _has_room(settings: Mapping[str, Any], room: str) -> bool:
    plugins = settings.get("PLUGINS") or ()
    return f"{PACKAGE}.{room}" in (getattr(one, "__name__", one) for one in plugins)


def _message_language(lang: str) -> str:
    """The language that the environment asks for, the site's, or English: the first that has
    messages.
    """
    wanted = (os.environ.get("REPORT_LANG", ""), lang, "en")
    return next(one for one in wanted if one in languages())


def _today(time_zone: str | None) -> date:
    """The day that it is in a time zone; where this machine is, if it knows no such zone."""
    try:
        return datetime.now(ZoneInfo(time_zone) if time_zone else None).date()
    except (KeyError, ValueError, OSError):
        return date.today()
