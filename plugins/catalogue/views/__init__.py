"""What each page shows, looked up, linked and written in its language, so that a template only lays it out."""
from __future__ import annotations

from pathlib import Path
from typing import Any

from plugins.model import (
    Agency,
    Document,
    Job,
    LifeEvent,
    NewsItem,
    Page,
    Portal,
    Procedure,
    ServiceNotice,
    SitePage,
    Work,
    WorkFailed,
)

from ..index import Index
from .agency import agency
from .desk import Desk
from .document import document
from .due import due_dates
from .former import former_units
from .home import home
from .life_event import life_event
from .listing import listing
from .news import news
from .notice import notice
from .page import text_page
from .plain import plain
from .procedure import procedure
from .site_map import site_map


def view(page: SitePage, portal: Portal, index: Index) -> Any:
    """Return what the page's template lays out: a frozen dataclass of this package."""
    desk = Desk(page.lang, portal.words[page.lang], portal.site, index,
                size=lambda file: _size(portal.content / "files" / file),
                read=lambda file: _read(portal.content / "files" / file),
                keep=lambda name, job, given: _kept(portal.work, name, job, given))
    match page.record:
        case Procedure() as record:
            return procedure(page, record, desk)
        case Agency() as record:
            return agency(page, record, desk)
        case Document() as record:
            return document(page, record, desk)
        case NewsItem() as record:
            return news(page, record, desk)
        case LifeEvent() as record:
            return life_event(page, record, desk)
        case ServiceNotice() as record:
            return notice(page, record, desk)
        case Page() as record:
            return text_page(page, record, desk)
    return _made(page, desk)


def _made(page: SitePage, desk: Desk) -> Any:
    match page.template:
        case "home":
            return home(page, desk)
        case "due_dates":
            return due_dates(page, desk)
        case "former_units":
            return former_units(page, desk)
        case "site_map":
            return site_map(page, desk)
        case "search" | "settings" | "offline" | "not_found":
            return plain(page, desk)
    return listing(page, desk)


def _kept(work: Work, name: str, job: Job, given: bytes) -> bytes:
    _, result = next(work.map(name, job, [given]))
    if isinstance(result, WorkFailed):
        raise result
    return result


def _size(file: Path) -> int | None:
    return file.stat().st_size if file.is_file() else None


def _read(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None
