"""The page of each language: profiles with their duties, and what was measured."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..domain import Duty, Profile, SitePage
from ..run import Portal, own_pages
from ..text import say
from .measure import Measure, measure


@dataclass(frozen=True)
class DutyView:
    """A row: where, what, how, and the result in words; `tone` is `good`, `caution` or `plain`."""

    article: str
    duty: str
    answer: str
    result: str
    tone: str


@dataclass(frozen=True)
class ProfileView:
    """A law: its name, from when to when it holds, whether its articles were compared, its
    duties.
    """

    name: str
    span: str
    note: str
    duties: tuple[DutyView, ...]


@dataclass(frozen=True)
class ConformanceView:
    """All laws, those in force longest last."""

    profiles: tuple[ProfileView, ...]


def pages(profiles: list[Profile], portal: Portal) -> Iterator[SitePage]:
    """Yield one page a language that the portal's content has."""
    newest = sorted(
        profiles, key=lambda profile: (profile.in_force, profile.instrument), reverse=True
    )

    def view(lang: str) -> ConformanceView:
        words = portal.page_words(lang)
        return ConformanceView(tuple(_profile(one, lang, words, portal) for one in newest))

    return own_pages(portal, "conformance", view)


def _profile(profile: Profile, lang: str, words: Mapping[str, Any], portal: Portal) -> ProfileView:
    days = {
        "start": f"{profile.in_force:%d-%m-%Y}",
        "end": f"{profile.until:%d-%m-%Y}" if profile.until else "",
    }
    span = say(words, "conformance.until" if profile.until else "conformance.since", **days)
    note = say(words, "conformance.verified" if profile.verified else "conformance.unverified")
    return ProfileView(
        _in(profile.names, lang),
        span,
        note,
        tuple(_duty(one, lang, words, portal) for one in profile.duties),
    )


def _duty(duty: Duty, lang: str, words: Mapping[str, Any], portal: Portal) -> DutyView:
    result = measure(duty.check, portal) if duty.check else None
    tone = "plain" if not result or not result.of else "good" if result.complete else "caution"
    return DutyView(
        _in(duty.article, lang),
        _in(duty.duty, lang),
        _in(duty.answer, lang),
        _result(result, words),
        tone,
    )


def _result(result: Measure | None, words: Mapping[str, Any]) -> str:
    if result is None:
        return say(words, "conformance.by_hand")
    key = "none" if not result.of else "all" if result.complete else "part"
    return say(words, f"conformance.{key}", met=result.met, of=result.of)


def _in(texts: Mapping[str, str], lang: str) -> str:
    return texts.get(lang) or next(iter(texts.values()))
