"""Which pages of a portal are to be spoken, and in which order."""

from __future__ import annotations

from collections.abc import Iterator

from ..domain import Problem, SitePage, warning
from ..run import SETTINGS_FILE, Portal, most_visited_first


def chosen(portal: Portal) -> list[SitePage]:
    """Return the pages that are to be spoken, the most visited first: of the kinds, languages and
    number that the settings name, and those that a person has read.
    """
    asked = portal.recordings
    pages = [page for page in portal.pages if page.spoken]
    read = [page for page in pages if by_person(page)]
    wanted = [
        page
        for page in pages
        if not by_person(page)
        and page.kind in (asked.kinds or (page.kind,))
        and page.lang in (asked.languages or (page.lang,))
    ]
    ordered = most_visited_first(wanted, portal.site)
    return [*read, *(ordered[: asked.most] if asked.most else ordered)]


def by_person(page: SitePage) -> bool:
    """Whether the page's header names a recording by a person."""
    return bool(page.record and page.record.audio)


def unknown_choices(portal: Portal) -> Iterator[Problem]:
    """One warning for each kind and language that a setting names and the portal does not have."""
    known = {
        "PORTAL_SPEECH_KINDS": (portal.recordings.kinds, tuple(portal.kinds)),
        "PORTAL_SPEECH_LANGUAGES": (portal.recordings.languages, portal.languages),
    }
    for name, (given, choices) in known.items():
        for one in given:
            if one not in choices:
                yield warning(
                    "speech-choice-unknown",
                    SETTINGS_FILE,
                    name=name,
                    given=one,
                    known=list(choices),
                )
