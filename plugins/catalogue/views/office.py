"""An agency as a place to go to: address, telephone, hours, getting in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import time
from itertools import groupby

from ...domain import Agency, BuildingAccess, OpeningHours, ServiceNotice, SitePage
from ...text import fold
from .context import ViewContext
from .counter_services import booking_phone, has_services
from .format import Day, clock, moment, sentence, tel
from .local_terms import local_terms
from .notice import notices_of, running

WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
NOON = time(12, 30)


@dataclass(frozen=True)
class Weekday:
    """One day's hours, in the morning and after noon. `spoken` is the day as a sentence."""

    name: str
    morning: str
    afternoon: str
    spoken: str


@dataclass(frozen=True)
class Hours:
    """Neighbouring days with the same hours."""

    days: str
    spans: str


@dataclass(frozen=True)
class Access:
    """One fact on getting in; what is missing is told too.

    A fact that a notice tells holds from `starts` to `ends`; the usual one stands before it, or
    after it on its days.
    """

    feature: str
    available: bool
    icon: str
    text: str
    starts: Day | None = None
    ends: Day | None = None


@dataclass(frozen=True)
class Office:
    """An agency's card. `booking` is the number to book an hour, `services` whether its page tells
    how to take a number, follow a file or rate the service.
    """

    name: str
    url: str
    lang: str
    address: str
    phone: str
    tel: str
    hours: tuple[Hours, ...]
    access: tuple[Access, ...]
    local: tuple[str, ...] = ()
    booking: str = ""
    services: bool = False


def office(
    page: SitePage, context: ViewContext, procedure: SitePage | None = None
) -> Office | None:
    """Return the card of an agency's page, with what is different there for a procedure."""
    record = page.record
    if not isinstance(record, Agency):
        return None
    link = context.link(page)
    return Office(
        link.title,
        link.url,
        link.lang,
        record.address or "",
        record.phone or "",
        tel(record.phone),
        hours(record.opening_hours, context),
        access_on(page, record, context),
        local_terms(page, procedure, context) if procedure else (),
        booking_phone(page, context),
        has_services(page, context),
    )


def access(facts: tuple[BuildingAccess, ...], context: ViewContext) -> tuple[Access, ...]:
    """Return the facts on getting in, what there is first, then what is missing, which its text
    says.
    """
    return tuple(
        Access(
            one.feature,
            one.available,
            "check" if one.available else "warning",
            _described(one, context),
        )
        for one in sorted(facts, key=lambda fact: not fact.available)
    )


def access_on(page: SitePage, record: Agency, context: ViewContext) -> tuple[Access, ...]:
    """Return the facts on getting in to an agency, and beside them what its notices change on their
    days.
    """
    described: list[tuple[ServiceNotice, BuildingAccess]] = []
    for one in notices_of(page, context):
        if isinstance(one.record, ServiceNotice):
            described += [(one.record, fact) for fact in one.record.access]
    facts: list[Access] = []
    for fact in access(record.access, context):
        facts += _beside(
            fact,
            [pair for pair in described if fold(pair[1].feature) == fold(fact.feature)],
            context,
        )
    usual = {fold(one.feature) for one in record.access}
    return (
        *facts,
        *(_for_days(*pair, context) for pair in described if fold(pair[1].feature) not in usual),
    )


def _beside(
    fact: Access, changes: list[tuple[ServiceNotice, BuildingAccess]], context: ViewContext
) -> list[Access]:
    """A fact with what notices change about it: first what holds on the day that pages are made
    for.
    """
    dated = [_for_days(notice, one, context) for notice, one in changes]
    if any(running(notice, context.today) for notice, _ in changes):
        return [*dated, replace(fact, text=context.say("access.otherwise", text=fact.text))]
    return [fact, *dated]


def _for_days(notice: ServiceNotice, one: BuildingAccess, context: ViewContext) -> Access:
    starts, ends = moment(notice.starts, context.say), moment(notice.ends, context.say)
    usable = context.say("access.yes" if one.available else "access.closed")
    described = (
        (one.note or usable)
        if one.available
        else ". ".join(part for part in (usable, one.note) if part)
    )
    text = context.say(
        "access.on_days", starts=starts.text, ends=ends.text, text=described.rstrip(".")
    )
    return Access(
        one.feature, one.available, "check" if one.available else "warning", text, starts, ends
    )


def _described(one: BuildingAccess, context: ViewContext) -> str:
    if one.available:
        return one.note or context.say("access.yes")
    return ". ".join(part for part in (context.say("access.no"), one.note) if part)


def week(opening: tuple[OpeningHours, ...], context: ViewContext) -> tuple[Weekday, ...]:
    """Return the seven days with their hours; a day without an entry is closed."""
    return tuple(_weekday(day, opening, context) for day in WEEK) if opening else ()


def _weekday(day: str, opening: tuple[OpeningHours, ...], context: ViewContext) -> Weekday:
    spans = [one for one in opening if day in one.days]
    closed, name = context.say("hours.closed"), context.say(f"weekday.{day}")
    morning = ", ".join(_span(one) for one in spans if one.opens < NOON) or closed
    afternoon = ", ".join(_span(one) for one in spans if one.opens >= NOON) or closed
    spoken = [_spoken_span(one, context) for one in spans] or [closed]
    return Weekday(name, morning, afternoon, f"{name}: {sentence(spoken)}")


def hours(opening: tuple[OpeningHours, ...], context: ViewContext) -> tuple[Hours, ...]:
    """Return the week in short: neighbouring days with the same hours together."""
    found: list[Hours] = []
    for span, group in groupby(_spans(opening), key=lambda pair: pair[1]):
        if span:
            found.append(Hours(_days([day for day, _ in group], context), span))
    return tuple(found)


def open_days(opening: tuple[OpeningHours, ...], context: ViewContext) -> Hours:
    """Return all days that are open, and their hours where these are the same on each."""
    spans = _spans(opening)
    groups: list[list[str]] = []
    for opened, group in groupby(spans, key=lambda pair: pair[1] != ""):
        if opened:
            groups.append([day for day, _ in group])
    kinds = {span for _, span in spans if span}
    days = [
        _days(group, context, "weekday_inside" if after else "weekday")
        for after, group in enumerate(groups)
    ]
    return Hours(", ".join(days), kinds.pop() if len(kinds) == 1 else "")


def _spans(opening: tuple[OpeningHours, ...]) -> list[tuple[str, str]]:
    """Each day of the week with its hours, empty where it is closed."""
    spans: list[tuple[str, str]] = []
    for day in WEEK:
        spans.append((day, ", ".join(_span(one) for one in opening if day in one.days)))
    return spans


def _days(days: list[str], context: ViewContext, name: str = "weekday") -> str:
    first, last = context.say(f"{name}.{days[0]}"), context.say(f"weekday_inside.{days[-1]}")
    return context.say("hours.days", first=first, last=last) if len(days) > 1 else first


def _span(one: OpeningHours) -> str:
    return f"{clock(one.opens)}\u00a0–\u00a0{clock(one.closes)}"


def _spoken_span(one: OpeningHours, context: ViewContext) -> str:
    return context.say("hours.heard", opens=clock(one.opens), closes=clock(one.closes))
