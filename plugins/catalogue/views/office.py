"""An agency as a place to go to: address, telephone, hours, getting in."""
from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from itertools import groupby

from plugins.model import Agency, BuildingAccess, OpeningHours, SitePage

from .desk import Desk
from .format import clock, sentence

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
    """One fact on getting in; what is missing is told too."""

    feature: str
    available: bool
    icon: str
    text: str


@dataclass(frozen=True)
class Office:
    """An agency's card."""

    name: str
    url: str
    lang: str
    address: str
    phone: str
    tel: str
    hours: tuple[Hours, ...]
    access: tuple[Access, ...]


def office(page: SitePage, desk: Desk) -> Office | None:
    """Return the card of an agency's page."""
    record = page.record
    if not isinstance(record, Agency):
        return None
    link = desk.link(page)
    return Office(link.title, link.url, link.lang, record.address or "", record.phone or "", tel(record.phone),
                  hours(record.opening_hours, desk), access(record.access, desk))


def tel(phone: str | None) -> str:
    """Return the address that dials a number."""
    return "tel:" + "".join(sign for sign in phone if sign in "+0123456789") if phone else ""


def access(facts: tuple[BuildingAccess, ...], desk: Desk) -> tuple[Access, ...]:
    """Return the facts on getting in, what there is first, then what is missing, which its text says."""
    return tuple(Access(one.feature, one.available, "check" if one.available else "warning", _told(one, desk))
                 for one in sorted(facts, key=lambda fact: not fact.available))


def _told(one: BuildingAccess, desk: Desk) -> str:
    if one.available:
        return one.note or desk.say("access.yes")
    return ". ".join(part for part in (desk.say("access.no"), one.note) if part)


def week(opening: tuple[OpeningHours, ...], desk: Desk) -> tuple[Weekday, ...]:
    """Return the seven days with their hours; a day without an entry is closed."""
    return tuple(_weekday(day, [one for one in opening if day in one.days], desk) for day in WEEK) if opening else ()


def _weekday(day: str, spans: list[OpeningHours], desk: Desk) -> Weekday:
    closed, name = desk.say("hours.closed"), desk.say(f"weekday.{day}")
    morning = ", ".join(_span(one) for one in spans if one.opens < NOON) or closed
    afternoon = ", ".join(_span(one) for one in spans if one.opens >= NOON) or closed
    heard = [_heard(one, desk) for one in spans] or [closed]
    return Weekday(name, morning, afternoon, f"{name}: {sentence(heard)}")


def hours(opening: tuple[OpeningHours, ...], desk: Desk) -> tuple[Hours, ...]:
    """Return the week in short: neighbouring days with the same hours together."""
    return tuple(Hours(_days([day for day, _ in group], desk), span)
                 for span, group in groupby(_spans(opening), key=lambda pair: pair[1]) if span)


def open_days(opening: tuple[OpeningHours, ...], desk: Desk) -> Hours:
    """Return all days that are open, and their hours where these are the same on each."""
    spans = _spans(opening)
    groups = [[day for day, _ in group] for opened, group in groupby(spans, key=lambda pair: pair[1] != "") if opened]
    kinds = {span for _, span in spans if span}
    days = [_days(group, desk, "weekday_inside" if after else "weekday") for after, group in enumerate(groups)]
    return Hours(", ".join(days), kinds.pop() if len(kinds) == 1 else "")


def _spans(opening: tuple[OpeningHours, ...]) -> list[tuple[str, str]]:
    return [(day, ", ".join(_span(one) for one in opening if day in one.days)) for day in WEEK]


def _days(days: list[str], desk: Desk, name: str = "weekday") -> str:
    first, last = desk.say(f"{name}.{days[0]}"), desk.say(f"weekday_inside.{days[-1]}")
    return desk.say("hours.days", first=first, last=last) if len(days) > 1 else first


def _span(one: OpeningHours) -> str:
    return f"{clock(one.opens)}\u00a0–\u00a0{clock(one.closes)}"


def _heard(one: OpeningHours, desk: Desk) -> str:
    return desk.say("hours.heard", opens=clock(one.opens), closes=clock(one.closes))
