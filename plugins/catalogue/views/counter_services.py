"""What an office offers around an application, its own or that of the nearest agency above it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from ...domain import (
    Agency,
    Appointment,
    FileTracking,
    Link,
    Record,
    ServiceRating,
    SitePage,
)
from .context import ViewContext
from .format import tel
from .qr import Code, code_of

T = TypeVar("T", bound=Record)


@dataclass(frozen=True)
class Offer:
    """Where to turn to: an address with its code for paper, and a number that dials."""

    url: str
    code: Code | None
    phone: str
    tel: str


@dataclass(frozen=True)
class CounterServices:
    """What is offered; `results` is the page on which ratings are published."""

    appointment: Appointment | None
    booking: Offer | None
    tracking: FileTracking | None
    rating: ServiceRating | None
    rated: Offer | None
    results: Link | None

    def __bool__(self) -> bool:
        return bool(self.appointment or self.tracking or self.rating)


def counter_services(page: SitePage, context: ViewContext) -> CounterServices:
    """Return what an agency offers; what it does not say itself is as the agencies above say."""
    appointment = _nearest(page, "appointment", Appointment, context)
    rating = _nearest(page, "rating", ServiceRating, context)
    return CounterServices(
        appointment,
        _offer(appointment.url, appointment.phone, context) if appointment else None,
        _nearest(page, "tracking", FileTracking, context),
        rating,
        _offer(rating.url, None, context) if rating else None,
        _results(context) if rating else None,
    )


def booking_phone(page: SitePage, context: ViewContext) -> str:
    """Return the number by which an hour at an agency is booked; empty where there is none."""
    found = _nearest(page, "appointment", Appointment, context)
    return (found.phone or "") if found else ""


def has_services(page: SitePage, context: ViewContext) -> bool:
    """Return whether an agency or one above it offers anything of this."""
    return bool(
        _nearest(page, "appointment", Appointment, context)
        or _nearest(page, "tracking", FileTracking, context)
        or _nearest(page, "rating", ServiceRating, context)
    )


def _nearest(page: SitePage, field: str, kind: type[T], context: ViewContext) -> T | None:
    """A field of an agency, or of the first above it that has one."""
    for one in (page, *reversed(context.index.ancestors(page))):
        found = getattr(one.record, field) if isinstance(one.record, Agency) else None
        if isinstance(found, kind):
            return found
    return None


def _offer(url: str | None, phone: str | None, context: ViewContext) -> Offer:
    return Offer(url or "", code_of(url, context) if url else None, phone or "", tel(phone))


def _results(context: ViewContext) -> Link | None:
    """The page of figures, where results of ratings are published."""
    for page in context.index.pages("page", context.lang):
        if getattr(page.record, "role", "") == "indicators":
            return context.link(page)
    return None
