"""Pages as rows of a listing: each kind with the facts that answer without a click."""
from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from plugins.model import Agency, Document, LifeEvent, NewsItem, Procedure, ServiceNotice, SitePage

from .channels import short_answer
from .desk import Desk
from .format import counted, day, moment
from .parts import Row, Status

#: The sign and tone of a document's validity.
_VALIDITY = {"in_force": ("check", "good"), "partly": ("half", "caution"), "expired": ("cross", "danger"),
             "not_yet": ("clock", "caution"), "draft": ("information", "plain")}
_ONLINE = {"full": ("check", "good"), "partial": ("information", "plain"), "offline": ("building", "plain")}


@dataclass(frozen=True)
class Door:
    """A life event, as a door to go through."""

    title: str
    url: str
    lang: str
    icon: str


def row(page: SitePage, desk: Desk) -> Row:
    """Return a page as a row of a listing."""
    match page.record:
        case Procedure() as record:
            levels = (desk.site.level_name(level, desk.lang) for level in record.levels)
            return _row(page, desk, (record.code, *levels, *short_answer(record.channels, desk)),
                        status=online(record, desk))
        case Document() as record:
            return _row(page, desk, (f"{record.document_type} {record.number}",), dated=record.issued,
                        status=validity(record, desk))
        case NewsItem() as record:
            return _row(page, desk, (_agency(record.agency, desk) or record.source or "",), dated=record.date,
                        summary=True)
        case ServiceNotice() as record:
            return _row(page, desk, (desk.say("notice.span", starts=moment(record.starts, desk.say).text,
                                              ends=moment(record.ends, desk.say).text),), summary=True)
        case Agency() as record:
            return _row(page, desk, (desk.site.level_name(record.level, desk.lang), record.address or ""))
        case LifeEvent() as record:
            return _row(page, desk, (counted("life_event.steps", len(record.steps), desk.say),), summary=True)
    return _row(page, desk, (), summary=True)


def door(page: SitePage, desk: Desk) -> Door:
    """Return a life event as a door."""
    link = desk.link(page)
    return Door(link.title, link.url, link.lang, page.record.icon if isinstance(page.record, LifeEvent) else "door")


def online(record: Procedure, desk: Desk) -> Status | None:
    """Return how far a procedure can be done online, as word and sign."""
    if record.online_level is None:
        return None
    return Status(desk.say(f"online.{record.online_level}"), *_ONLINE[record.online_level])


def validity(record: Document, desk: Desk) -> Status:
    """Return whether a document is in force, as word and sign."""
    return Status(desk.say(f"validity.{record.validity}"), *_VALIDITY[record.validity])


def _row(page: SitePage, desk: Desk, meta: tuple[str, ...], dated: date | None = None, status: Status | None = None,
         summary: bool = False) -> Row:
    link = desk.link(page)
    sentence = page.record.summary or "" if page.record and summary else ""
    return Row(link.title, link.url, link.lang, sentence, tuple(one for one in meta if one),
               day(dated, desk.say) if dated else None, status)


def _agency(slug: str | None, desk: Desk) -> str | None:
    page = desk.index.find("agency", slug, desk.lang) if slug else None
    return page.title if page else None
