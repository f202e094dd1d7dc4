"""Pages as rows of a listing: each kind with the facts that answer without a click."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ...domain import LifeEvent, Procedure, SitePage
from ..validity import validity_state
from .context import ViewContext
from .format import day
from .parts import Dated, Row, Status

#: The sign and tone of a document's validity.
_VALIDITY = {
    "in_force": ("check", "good"),
    "partly": ("half", "caution"),
    "expired": ("cross", "danger"),
    "not_yet": ("clock", "caution"),
    "draft": ("information", "plain"),
    "consulting": ("clock", "caution"),
    "unknown": ("information", "plain"),
}
_ONLINE = {
    "full": ("check", "good"),
    "partial": ("information", "plain"),
    "offline": ("building", "plain"),
}


@dataclass(frozen=True)
class Door:
    """A life event, as a door to go through."""

    title: str
    url: str
    lang: str
    icon: str


def row(page: SitePage, context: ViewContext) -> Row:
    """Return a page as a row of a listing, as its kind has it."""

    def make() -> Row:
        kind = context.index.kinds.get(page.kind)
        own: Row | None = (
            kind.row(page, page.record, context) if kind and kind.row and page.record else None
        )
        return own or make_row(page, context, (), summary=True)

    found: Row = context.once((context.lang, context.today, page.url), make)
    return found


def door(page: SitePage, context: ViewContext) -> Door:
    """Return a life event as a door."""
    link = context.link(page)
    return Door(
        link.title,
        link.url,
        link.lang,
        page.record.icon if isinstance(page.record, LifeEvent) else "door",
    )


def online(record: Procedure, context: ViewContext) -> Status | None:
    """Return how far a procedure can be done online, as word and sign."""
    if record.online_level is None:
        return None
    return Status(context.say(f"online.{record.online_level}"), *_ONLINE[record.online_level])


def validity(page: SitePage, context: ViewContext) -> Status:
    """Return whether a document is in force, as word and sign."""
    state = validity_state(page, context.index, context.today)
    return Status(context.say(f"validity.{state}"), *_VALIDITY[state])


def make_row(
    page: SitePage,
    context: ViewContext,
    meta: tuple[str | Dated, ...],
    dated: date | None = None,
    status: Status | None = None,
    summary: bool = False,
) -> Row:
    """Return a row of short facts; `summary` says whether the page's sentence stands in it."""
    link = context.link(page)
    sentence = page.record.summary or "" if page.record and summary else ""
    return Row(
        link.title,
        link.url,
        link.lang,
        sentence,
        tuple(one for one in meta if one),
        day(dated, context.say) if dated else None,
        status,
    )


def agency_title(slug: str | None, context: ViewContext) -> str:
    """The title of an agency's page by its name in headers; empty where there is no such page."""
    page = context.index.find("agency", slug, context.lang) if slug else None
    return page.title if page else ""
