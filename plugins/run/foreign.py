"""A Pelican site that is no portal of ours: its articles and pages, as rooms know pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from markupsafe import Markup

from ..domain import Article, Site, SitePage, warning
from .extensions import kinds_of
from .kinds import load_kinds
from .locale import load_locales, words_of
from .portal import Portal
from .project import PACKAGE, SETTINGS_FILE

#: The settings of rooms that work alone, with their defaults; they are described in
#: `plugins/README.md`.
DEFAULTS: dict[str, Any] = {
    "PORTAL_TOKENS": "",
    "PORTAL_AUDIT_FAIL": False,
    "PORTAL_OFFLINE_SHELL": ("index.html",),
    "PORTAL_OFFLINE_PAGE": "",
    "PORTAL_SPEECH_PLAYER": "end",
}
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
#: The module of the kinds of such a site.
_KINDS = f"{PACKAGE}.run.article"
_OFF = ("off", "no", "false", "0")


def setting(settings: Mapping[str, Any], name: str) -> Any:
    """The value of a setting of `DEFAULTS`."""
    return settings.get(name, DEFAULTS[name])


def collected(generators: Sequence[Any]) -> Portal | None:
    """Collect as `collect` does; return the portal of a foreign site, nothing of one of ours."""
    collect(generators)
    portal = Portal.of(generators[0].settings)
    return portal if portal.foreign else None


def collect(generators: Sequence[Any]) -> None:
    """Receive Pelican's `all_generators_finalized`: put the articles and pages of a foreign site
    into the portal of this run, in the order of their addresses. A portal of ours stays as it is.

    Only what is published is there: neither drafts nor what is hidden.
    """
    settings = generators[0].settings
    portal = Portal.of(settings)
    if not portal.foreign:
        return
    default = str(settings["DEFAULT_LANG"])
    contents = generators[0].context["generated_content"].values()
    pages = [page for one in contents if (page := site_page(one, default))]
    portal.pages = sorted([*pages, *_home(settings, pages)], key=lambda page: page.url)
    portal.languages = _languages(default, portal.pages)
    brought = (*kinds_of(portal.extensions), *(settings.get("PORTAL_KINDS") or ()))
    portal.kinds = load_kinds((_KINDS, *brought))
    portal.locales = load_locales(portal.languages, words_of(portal.kinds))
    portal.words = {lang: one.words for lang, one in portal.locales.items()}
    portal.site = site_of(settings, portal.languages)
    # Pelican's `--autoreload` runs again with the same settings.
    portal.problems.clear()
    portal.audio.clear()
    portal.precached.clear()
    portal.addresses.clear()


def site_page(content: Any, default_lang: str) -> SitePage | None:
    """An article or page of Pelican's as a page of ours; nothing for what is not published, or not
    HTML.
    """
    save_as = str(getattr(content, "save_as", ""))
    if getattr(content, "status", "") != "published" or not save_as.endswith((".html", ".htm")):
        return None
    record = _record(content)
    return SitePage(
        url="/" + str(content.url).lstrip("/"),
        lang=_language(content, default_lang),
        kind="article" if content.default_template == "article" else "static_page",
        template=str(content.template),
        title=record.title,
        source=content.get_relative_source_path(),
        record=record,
        description=record.summary or "",
        modified=record.updated,
        translations={
            _language(one, default_lang): "/" + str(one.url).lstrip("/")
            for one in content.translations
        },
        file=save_as.replace("\\", "/"),
    )


def site_of(settings: Mapping[str, Any], languages: Iterable[str]) -> Site:
    """The site as Pelican's settings name it: `SITENAME`, and `SITEURL` where that is a full
    address.
    """
    url = str(settings.get("SITEURL") or "")
    name = _text(settings.get("SITENAME")) or "Pelican"
    return Site().model_copy(
        update={
            "names": dict.fromkeys(languages, name),
            "url": url if url.startswith(("https://", "http://")) else None,
        }
    )


def idle(portal: Portal, room: str) -> bool:
    """Whether a foreign site has nothing that a room could work on, which is told."""
    nothing = portal.foreign and not any(page.record for page in portal.pages)
    if nothing:
        portal.add([warning("plugin-idle", SETTINGS_FILE, plugin=room)])
    return nothing


def _home(settings: Mapping[str, Any], pages: Iterable[SitePage]) -> Iterator[SitePage]:
    """The page of the latest articles, unless a page of the content stands in its place."""
    file = str(settings.get("INDEX_SAVE_AS") or "index.html")
    if pages and "index" in settings["DIRECT_TEMPLATES"] and file not in {p.save_as for p in pages}:
        url = "/" + file.removesuffix("index.html")
        title = _text(settings.get("SITENAME"))
        lang = str(settings["DEFAULT_LANG"])
        yield SitePage(url, lang, "listing", "index", title, file=file)


def _record(content: Any) -> Article:
    """The header of an article or a page."""
    published, modified = _day(content, "date"), _day(content, "modified")
    return Article(
        title=_text(content.title) or str(content.save_as),
        summary=_text(content.summary) or None,
        keywords=_texts(getattr(content, "tags", ())),
        speech=str(content.metadata.get("speech", "")).strip().lower() not in _OFF,
        updated=modified or published,
        published=published,
        authors=_texts(getattr(content, "authors", ())),
        category=_text(getattr(content, "category", "")) or None,
    )


def _texts(given: Iterable[object]) -> tuple[str, ...]:
    return tuple(text for one in given if (text := _text(one)))


def _day(content: Any, name: str) -> date | None:
    moment = getattr(content, name, None)
    return moment.date() if moment else None


def _text(given: object) -> str:
    """Plain text of what may be a piece of HTML."""
    return Markup(str(given or "")).striptags()


def _language(content: Any, default: str) -> str:
    """The language of a content as HTML names it (`pt-BR`)."""
    given = str(getattr(content, "lang", "")).replace("_", "-")
    return given if _LANGUAGE.fullmatch(given) else default


def _languages(default: str, pages: Iterable[SitePage]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((default, *sorted({page.lang for page in pages}))))
