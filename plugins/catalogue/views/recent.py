"""The pages that changed in the last days, with what of them was and is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from ...domain import (
    ChangeDay,
    Content,
    FieldChange,
    Link,
    PageChange,
    Procedure,
    SitePage,
    holder,
    label,
    named_kinds,
    references,
)
from ...frontmatter.meant import choices_of
from .context import ViewContext
from .format import Day, day
from .history import Amendment, amendment

#: Changes that the page tells, the newest.
MOST = 60
#: By what changes are gathered below, beside the kinds of pages: kinds of the pages they belong to.
_BELONGS = ("agency", "life_event")


@dataclass(frozen=True)
class RecentChange:
    """A page that changed: a link, without an address where the page is gone, what happened in a
    word, its facts. `kind` is what its kind is called, `belongs` are its agencies and life events.
    """

    page: Link
    what: str
    kind: str
    belongs: tuple[tuple[str, Link], ...]
    amendments: tuple[Amendment, ...]


@dataclass(frozen=True)
class RecentDay:
    """A day, newest changes first; `more` says how many are left out, if any."""

    day: Day
    changes: tuple[RecentChange, ...]
    more: str


@dataclass(frozen=True)
class RecentGroup:
    """What changed of one agency, life event or kind: the pages with the day of their change."""

    title: Link
    pages: tuple[Link, ...]


@dataclass(frozen=True)
class RecentView:
    """The days, then the same pages gathered: by kind, by agency, by life event."""

    days: tuple[RecentDay, ...]
    gathered: tuple[tuple[str, tuple[RecentGroup, ...]], ...]


def recent(days: Iterable[ChangeDay], context: ViewContext) -> RecentView:
    """Return what changed on the pages of a language that the public finds."""
    found_here = (page for page in context.index.by_url.values() if not page.within)
    here = {page.source: page for page in found_here if page.source}
    laid = [_day(one, here, context) for one in days]
    found = tuple(_newest(one for one in laid if one.changes or one.more))
    return RecentView(found, tuple(_gathered(found, context)))


def _newest(days: Iterable[RecentDay]) -> Iterator[RecentDay]:
    left = MOST
    for one in days:
        if left > 0:
            yield RecentDay(one.day, one.changes[:left], one.more)
        left -= len(one.changes)


def _day(one: ChangeDay, here: Mapping[str, SitePage], context: ViewContext) -> RecentDay:
    own = (change for change in one.pages if change.path.startswith(f"{context.lang}/"))
    laid = (_change(change, here.get(change.path), context) for change in own)
    more = context.say("changes.more", n=one.more) if one.more else ""
    return RecentDay(day(one.day, context.say), tuple(filter(None, laid)), more)


def _change(change: PageChange, page: SitePage | None, context: ViewContext) -> RecentChange | None:
    """A change in words; none of a page that is not published, or is gone and was found again."""
    gone = change.what == "gone"
    kind = context.index.kinds.at(change.path)
    if kind is None or gone == bool(page) or (page and not page.listed):
        return None
    record = page.record if page else None
    return RecentChange(
        context.link(page) if page else Link(change.title, ""),
        context.say(f"changes.{change.what}"),
        context.say(f"search.kind.{kind.name}"),
        tuple(_belongs(record, context)) if record else (),
        tuple(_amendments(change, record, context)) if record else (),
    )


def _belongs(record: Content, context: ViewContext) -> Iterator[tuple[str, Link]]:
    named = dict.fromkeys((one.kind, one.name) for one in references(record))
    for kind, name in named:
        if kind in _BELONGS and (page := context.index.find(kind, name, context.lang)):
            yield kind, context.link(page)


def _amendments(change: PageChange, record: Content, context: ViewContext) -> Iterator[Amendment]:
    """The facts that changed; of those that no page says in so many words only that they did."""
    plain: dict[str, Amendment] = {}
    for field in change.fields:
        if isinstance(record, Procedure) or _is_plain(field, record):
            found = amendment(field, record, context)
        else:
            name = label(type(record), field.field.partition(".")[0], context.lang)
            found = Amendment(name, "", context.say("changes.amended"))
        plain.setdefault(repr(found), found)
    yield from plain.values()
    if change.text:
        yield Amendment(context.say("changes.text"), "", context.say("changes.amended"))


def _is_plain(change: FieldChange, record: Content) -> bool:
    """Whether a value is a text, a number or a day, as it stands on the page."""
    within, name = holder(type(record), change.field)
    declared = within.model_fields.get(name)
    values = (change.old, change.new)
    written = all(value is None or isinstance(value, str) for value in values)
    slugs = named_kinds(type(record))
    return (
        written
        and declared is not None
        and name not in slugs
        and not choices_of(declared.annotation)
    )


def _gathered(
    days: tuple[RecentDay, ...], context: ViewContext
) -> Iterator[tuple[str, tuple[RecentGroup, ...]]]:
    found = [(one.day, change) for one in days for change in one.changes if change.page.url]
    by_kind = [(Link(change.kind, ""), _dated(change, on)) for on, change in found]
    yield context.say("changes.by_kind"), tuple(_groups(by_kind))
    for kind in _BELONGS:
        named = [
            (link, _dated(change, on))
            for on, change in found
            for of, link in change.belongs
            if of == kind
        ]
        yield context.say(f"changes.by_{kind}"), tuple(_groups(named))


def _dated(change: RecentChange, on: Day) -> Link:
    return Link(change.page.title, change.page.url, change.page.lang, (on.text,))


def _groups(named: Iterable[tuple[Link, Link]]) -> Iterator[RecentGroup]:
    ordered = sorted(named, key=lambda pair: (pair[0].title, pair[0].url))
    for title, pairs in groupby(ordered, key=lambda pair: pair[0]):
        newest: dict[str, Link] = {}
        for _, page in pairs:
            newest.setdefault(page.url, page)
        yield RecentGroup(title, tuple(newest.values()))
