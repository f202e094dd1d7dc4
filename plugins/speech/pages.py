"""The portal's written pages, with their recordings beside them."""
from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from plugins.model import Audio, Portal, Problem, SitePage, warning

from .plan import Line, Plan
from .recording import Recording, web_vtt
from .speaking import Asked, Speaker, plans
from .voices import voices
from .weave import fill, main_part, mark, without_player


def speak_pages(portal: Portal) -> Iterator[Problem]:
    """Give every spoken page its recording; pages without one lose their player."""
    spoken = [page for page in portal.pages if page.spoken and (portal.output / page.save_as).exists()]
    found = voices(portal.languages, portal.content / "voices") if portal.options.speech else {}
    silent = spoken if not found else [page for page in spoken if page.lang not in found]
    for page in silent:
        _write(portal.output / page.save_as, without_player(_read(portal, page)).encode())
    if portal.options.speech:
        for lang in sorted({page.lang for page in silent}):
            yield warning("voice-missing", "portal.yml", lang=lang)
    yield from _speak(portal, [page for page in spoken if page not in silent], Speaker(portal.work, found))


def _speak(portal: Portal, pages: Sequence[SitePage], speaker: Speaker) -> Iterator[Problem]:
    planned = plans(portal.work, [_asked(portal, page) for page in pages])
    good = [(page, plan) for page, plan in zip(pages, planned, strict=True) if isinstance(plan, Plan)]
    list(speaker.speak([line for _, plan in good for line in plan.lines]))
    recorded = set()
    for page, plan in good:
        recording = speaker.record(plan.lines, page.title, page.lang)
        if recording is not None:
            recorded.add(page.url)
            _publish(portal, page, plan.lines, recording)
    for page in pages:
        if page.url not in recorded:
            _write(portal.output / page.save_as, without_player(_read(portal, page)).encode())
            yield warning("page-not-spoken", page.source or page.url)
    yield from _unread(portal, good)


def _asked(portal: Portal, page: SitePage) -> Asked:
    html = _read(portal, page)
    begin, end = main_part(html) or (0, 0)
    return Asked(page.title, page.lang, html[begin:end], _words(portal, page)["said"],
                 page.record.pronounce if page.record else {})


def _publish(portal: Portal, page: SitePage, lines: Sequence[Line], recording: Recording) -> None:
    """Write the MP3, its WebVTT and the page with both woven in."""
    base = f"/audio{page.url.rstrip('/')}"
    vtt = web_vtt(recording.cues).encode()
    _write(portal.output / f"{base[1:]}.mp3", recording.mp3)
    _write(portal.output / f"{base[1:]}.vtt", vtt)
    page.audio = Audio(f"{base}.mp3", f"{base}.vtt", recording.duration, recording.cues[-1].end, len(recording.mp3),
                       len(recording.cues))
    html = _read(portal, page)
    begin, _ = main_part(html) or (0, 0)
    _write(portal.output / page.save_as,
           fill(mark(html, begin, lines), _facts(portal, page, page.audio, recording)).encode())


def _facts(portal: Portal, page: SitePage, audio: Audio, recording: Recording) -> dict[str, str]:
    """What the player says: how long, how large, where each sentence begins."""
    words = _words(portal, page)
    minutes, seconds = divmod(round(audio.duration / 1000), 60)
    size = f"{audio.size / 1e6:.1f}".replace(".", words["decimal"])
    length = words["minutes"] if minutes else words["seconds"]
    return {"length": length.format(minutes=minutes, seconds=seconds), "size": words["megabytes"].format(size=size),
            "cues": " ".join(f"{cue.line.id} {cue.start}" for cue in recording.cues),
            "duration": str(audio.duration)}


def _words(portal: Portal, page: SitePage) -> Mapping[str, Any]:
    words: Mapping[str, Any] = portal.words[page.lang]["player"]
    return words


def _unread(portal: Portal, good: Sequence[tuple[SitePage, Plan]]) -> Iterator[Problem]:
    """One warning for each abbreviation without a reading, at the first place where it stands."""
    places: dict[str, list[SitePage]] = {}
    for page, plan in good:
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


def _read(portal: Portal, page: SitePage) -> str:
    return (portal.output / page.save_as).read_text(encoding="utf-8")


def _write(path: Path, content: bytes) -> None:
    """Write whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part")
    part.write_bytes(content)
    os.replace(part, path)
