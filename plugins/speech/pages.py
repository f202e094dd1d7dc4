"""The portal's written pages, each given its recording."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from plugins.model import Portal, Problem, SitePage, error, warning

from .books import Books
from .person import publish_recording
from .plan import Plan
from .podcast import write_podcasts
from .progress import Progress, no_progress
from .published import publish, read_page, silence_page, words
from .speaking import Asked, Speaker, plans
from .voices import kept_voices, voices
from .weave import main_part

Planned = Sequence[tuple[SitePage, Plan]]


def speak_pages(portal: Portal, progress: Progress = no_progress) -> Iterator[Problem]:
    """Give every spoken page its recording; pages without one lose their player."""
    pages = [page for page in portal.pages if page.spoken and (portal.output / page.save_as).exists()]
    if not portal.options.speech:
        for page in pages:
            silence_page(portal, page)
        return
    planned = list[tuple[SitePage, Plan]]()
    for page, plan in zip(pages, plans(portal.work, [_asked(portal, page) for page in pages]), strict=True):
        if isinstance(plan, Plan) and plan.lines:
            planned.append((page, plan))
        else:
            yield from _not_spoken(portal, page)
    for page, plan in planned:
        if page.record and page.record.audio:
            yield from publish_recording(portal, page, plan)
    yield from _speak(portal, [(page, plan) for page, plan in planned if not (page.record and page.record.audio)],
                      progress)
    yield from _unread(portal, planned)


def _asked(portal: Portal, page: SitePage) -> Asked:
    html = read_page(portal, page)
    begin, end = main_part(html) or (0, 0)
    return Asked(page.title, page.lang, html[begin:end], words(portal, page)["said"],
                 {**portal.site.pronounce, **(page.record.pronounce if page.record else {})})


def _speak(portal: Portal, planned: Planned, progress: Progress) -> Iterator[Problem]:
    """Publish what the machine reads; a language without a voice is told once."""
    kept = portal.options.kept_speech
    found = kept_voices(portal.work) if kept else voices(portal.languages, portal.content / "voices")
    spoken = [(page, plan) for page, plan in planned if page.lang in found]
    for page, _ in planned:
        if page.lang not in found:
            silence_page(portal, page)
    for lang in sorted({page.lang for page, _ in planned} - set(found)):
        yield warning("voice-missing", "portal.yml", lang=lang)
    if not spoken:
        return
    speaker = Speaker(portal.work, found)
    lines = [line for _, plan in spoken for line in plan.lines]
    if kept and (stale := speaker.missing(lines)):
        yield error("audio-stale", "portal.yml", count=len(stale))
    elif not kept:
        list(speaker.speak(lines, progress))
    books = Books(portal)
    for page, plan in spoken:
        if recording := speaker.record(plan.lines, page.title, page.lang):
            publish(portal, page, recording.mp3, recording.duration, recording.cues, machine=True)
            books.keep(page, recording.cues)
        else:
            yield from _not_spoken(portal, page)
    books.write()
    write_podcasts(portal)


def _not_spoken(portal: Portal, page: SitePage) -> Iterator[Problem]:
    silence_page(portal, page)
    yield warning("page-not-spoken", page.source or page.url)


def _unread(portal: Portal, planned: Planned) -> Iterator[Problem]:
    """One warning for each abbreviation without a reading, at the first place where it stands."""
    places: dict[str, list[SitePage]] = {}
    for page, plan in planned:
        for given in plan.unread:
            places.setdefault(given, []).append(page)
    for given, pages in sorted(places.items()):
        first = min(pages, key=lambda page: page.source or page.url)
        yield warning("abbreviation-unread", first.source or first.url, _line(portal.content, first, given),
                      given=given, pages=len(pages))


def _line(content: Path, page: SitePage, given: str) -> int:
    """The line of the source where an abbreviation stands first; 0 when it is not in the source."""
    path = content / page.source if page.source else None
    lines = path.read_text(encoding="utf-8").splitlines() if path and path.is_file() else []
    return next((number for number, line in enumerate(lines, 1) if given in line), 0)
