"""What the portal does with what it learns of its readers, as far as its settings decide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from ...domain import Site
from .context import ViewContext


@dataclass(frozen=True)
class PrivacyPart:
    """A few facts under one heading; `note` follows them."""

    id: str
    title: str
    facts: tuple[str, ...]
    note: str = ""


def privacy_parts(context: ViewContext) -> tuple[PrivacyPart, ...]:
    """The facts of a portal, in the order in which a visit meets them."""
    say, site = context.say, context.site
    commune = ["commune"] if context.place("commune") else []
    facts = {
        "reading": ["no_cookies", "own_files"],
        "searching": ["on_device", "in_address", "spoken"],
        "device": ["settings", "ticks", "folder", *commune, "pages"],
    }
    parts = [
        _part(key, [say(f"privacy.{fact}") for fact in own], context) for key, own in facts.items()
    ]
    parts.append(_part("log", list(_log(site, context)), context))
    parts.append(_part("sending", list(_sending(site, context)), context))
    return tuple(part for part in parts if part.facts)


def _part(key: str, facts: list[str], context: ViewContext) -> PrivacyPart:
    note = context.say("privacy.device_note") if key == "device" else ""
    title = context.say(f"privacy.{key}")
    return PrivacyPart(context.say(f"privacy.{key}_id"), title, tuple(facts), note)


def _log(site: Site, context: ViewContext) -> Iterator[str]:
    """What the server notes, for how long, and whether anybody counts it."""
    yield context.say("privacy.noted")
    days = site.server_log_days
    key = {None: "days_unknown", 0: "days_none", 1: "day"}.get(days, "days")
    yield context.say(f"privacy.{key}", n=days)
    yield context.say("privacy.counted" if site.counts_visits else "privacy.not_counted")


def _sending(site: Site, context: ViewContext) -> Iterator[str]:
    """Where what a reader writes goes to."""
    if site.feedback_origin:
        yield context.say("privacy.form", host=_host(site.feedback_url))
    elif site.feedback_url:
        yield context.say("privacy.mail")
    if site.apply_url:
        yield context.say("privacy.apply", host=_host(site.apply_url))


def _host(url: str | None) -> str:
    return urlsplit(url or "").hostname or ""
