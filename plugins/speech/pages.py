"""The portal's written pages, each given its recording."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from .. import locales
from ..domain import Problem, SitePage, error, warning
from ..run import (
    PageReader,
    Parameters,
    Portal,
    ReadFailed,
    Tell,
    nobody,
)
from ..run.project import SETTINGS_FILE
from .books import Books
from .chosen import by_person, chosen, unknown_choices
from .doubts import ReadingDoubts
from .expected import Expected
from .person import publish_recording
from .plan import MACHINE, PERSON, Line, Plan, mark_page, plan_page
from .podcast import write_podcasts
from .published import publish, silence_page, words
from .speaking import Speaker, plan_job, time_limit
from .voices import Voice, cached_voices, voices


def declare(portal: Portal, player: str = "") -> None:
    """Let written pages be planned, marked, and rid of players that have nothing to play.

    `player` says where in its main part a page of a theme without a player has one: `start`, `end`,
    or empty for none.
    """
    asked = _Asked(portal, player)
    portal.written.declare(
        PageReader(plan_job(), plan_page, asked, part="main", annotate=mark_page)
    )


class _Asked:
    """What is asked of the planner for a page."""

    def __init__(self, portal: Portal, player: str) -> None:
        self.portal = portal
        self.player = f" {player}".rstrip().encode()

    def __call__(self, path: str) -> Parameters | None:
        page = self._pages.get(path)
        if page is None:
            return None
        if not self._speaking or path not in self._chosen or not _has_voice(page):
            return Parameters()
        asked = {
            "lang": page.lang,
            "phrases": dict(words(self.portal, page)["said"]),
            "readings": {
                **self.portal.site.pronounce,
                **(page.record.pronounce if page.record else {}),
            },
        }
        given = json.dumps(asked, ensure_ascii=False, sort_keys=True).encode()
        if by_person(page):
            return Parameters(given, PERSON)
        return Parameters(given, MACHINE + self.player if page.lang in self._voices else b"")

    @cached_property
    def _speaking(self) -> bool:
        return is_speaking(self.portal)

    @cached_property
    def _pages(self) -> dict[str, SitePage]:
        return {page.save_as: page for page in _with_player(self.portal)}

    @cached_property
    def _chosen(self) -> set[str]:
        return {page.save_as for page in chosen(self.portal)}

    @cached_property
    def _voices(self) -> Mapping[str, Voice]:
        return voices_of(self.portal)


def _with_player(portal: Portal) -> list[SitePage]:
    """The pages that may have a player. A theme that is not ours gives one to any page, also to
    those that are not to be spoken.
    """
    return [page for page in portal.pages if page.spoken or (portal.foreign and page.record)]


def is_speaking(portal: Portal) -> bool:
    """Whether pages may have recordings in this run: not where none were ever made, and there is no
    time to make any.
    """
    first_look = portal.options.speech_seconds == 0 and not cached_voices(portal.work)
    return portal.options.speech and not first_look


def voices_of(portal: Portal) -> dict[str, Voice]:
    """The voices of this run: those that have spoken, where nothing is to be spoken anew; none
    where recordings are only estimated.
    """
    if portal.recordings.estimate:
        return {}
    if portal.options.cached_speech:
        return cached_voices(portal.work)
    return voices(portal.languages, portal.content / "voices")


def speak_pages(portal: Portal, tell: Tell = nobody) -> Iterator[Problem]:
    """Give every page that is to be spoken its recording, the most visited first; pages without one
    have no player.
    """
    written = [page for page in _with_player(portal) if page.save_as in portal.written]
    portal.written.read(page.save_as for page in written)
    if not is_speaking(portal):
        return
    yield from unknown_choices(portal)
    pages = [page for page in chosen(portal) if page.save_as in portal.written]
    for lang in sorted({page.lang for page in pages if not locales.voice_rules(page.lang)}):
        yield warning("voice-rules-missing", f"locales/{lang}/names.toml", lang=lang)
    # Plans are read again when they are needed: those of all pages at once take too much memory.
    planned, expected, doubts = list[SitePage](), Expected(portal), ReadingDoubts()
    for page in filter(_has_voice, pages):
        made = _plan(portal, page)
        if not (made and made.lines):
            yield from _not_spoken(portal, page)
            continue
        doubts.note(page, made)
        if by_person(page):
            yield from publish_recording(portal, page, made)
        else:
            planned.append(page)
            expected.add(page, made.lines)
    yield from _speak(portal, planned, expected, tell)
    yield from doubts.problems(portal.content)


def _plan(portal: Portal, page: SitePage) -> Plan | None:
    try:
        made = portal.written.result(plan_job(), page.save_as)
    except ReadFailed:
        return None
    return Plan.unpack(made) if made else None


def _has_voice(page: SitePage) -> bool:
    """Whether a person has read the page, or the voice has rules for its language."""
    return by_person(page) or bool(locales.voice_rules(page.lang))


def _lines(portal: Portal, pages: Iterable[SitePage]) -> Iterator[Line]:
    """The lines of all plans, one page after another."""
    for page in pages:
        if made := _plan(portal, page):
            yield from made.lines


def _speak(
    portal: Portal, planned: Sequence[SitePage], expected: Expected, tell: Tell
) -> Iterator[Problem]:
    """Publish what the machine reads; a language without a voice is reported once."""
    if portal.recordings.estimate:
        portal.notes += expected.table()
        for page in planned:
            silence_page(portal, page)
        return
    found = voices_of(portal)
    spoken = [page for page in planned if page.lang in found]
    for page in planned:
        if page.lang not in found:
            silence_page(portal, page)
    for lang in sorted({page.lang for page in planned} - set(found)):
        place = SETTINGS_FILE if portal.foreign else "portal.yml"
        yield warning("voice-missing", place, lang=lang)
    if not found:
        return
    speaker = Speaker(portal.work, found, portal.recordings.bitrate)
    missing, cached = speaker.missing(_lines(portal, spoken)), portal.options.cached_speech
    enough, shard = time_limit(portal.options.speech_seconds), portal.options.shard
    if shard:
        missing = [text for text in missing if text in shard]
    if cached and missing:
        yield error("audio-stale", "portal.yml", count=len(missing))
    elif missing:
        if portal.options.speech_seconds != 0:
            yield from expected.problems()
            portal.progress.say(expected.sentence(len(missing)))
        list(speaker.speak(missing, tell, enough))
    yield from _publish(portal, spoken, speaker, later=not cached and (enough() or bool(shard)))
    write_podcasts(portal)


def _publish(
    portal: Portal, spoken: Sequence[SitePage], speaker: Speaker, *, later: bool
) -> Iterator[Problem]:
    """Publish the recordings whose sentences are all spoken; `later` says that others had no time,
    and join in another build.
    """
    books = Books(portal)
    for page in spoken:
        made = _plan(portal, page)
        recording = speaker.record(made.lines, page.title, page.lang) if made else None
        if recording:
            publish(portal, page, recording.mp3, recording.duration, recording.cues, machine=True)
            books.keep(page, recording.cues)
        elif later:
            silence_page(portal, page)
        else:
            yield from _not_spoken(portal, page)
    books.write()


def _not_spoken(portal: Portal, page: SitePage) -> Iterator[Problem]:
    silence_page(portal, page)
    yield warning("page-not-spoken", page.source or page.url)
