"""A recording by a person, given in a page's header, in place of the machine's voice."""
from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mutagen.mp3 import MP3, HeaderNotFoundError

from plugins.model import Portal, Problem, SitePage, error, warning

from .plan import Line, Plan
from .published import publish, silence_page
from .recording import Cue

#: Characters that a reader says in a second, and how far from it a recording may be.
PACE, TOLERANCE = 16.5, 2.0


def publish_recording(portal: Portal, page: SitePage, plan: Plan) -> Iterator[Problem]:
    """Publish the recording that a page's header names; tell when it cannot be of this page."""
    given = page.record.audio if page.record and page.record.audio else ""
    path = portal.content / "files" / given.removeprefix("/files/")
    place, line = page.source or page.url, page.lines.get("audio", 0)
    seconds = _seconds(path)
    if seconds is None:
        silence_page(portal, page)
        yield error("recording-missing", place, line, "audio", given=given)
        return
    text = " ".join(" ".join(one.text.split()) for one in plan.lines)
    whole = Line("page", text, (), (), 0, 0, 0, 0, 0)
    duration = round(seconds * 1000)
    publish(portal, page, path.read_bytes(), duration, [Cue(whole, 0, duration, ())], machine=False)
    expected = len(text) / PACE
    if not expected / TOLERANCE <= seconds <= expected * TOLERANCE:
        yield warning("recording-length", place, line, "audio", given=given, seconds=round(seconds),
                      expected=round(expected))


def _seconds(path: Path) -> float | None:
    """How long an MP3 lasts; none when it is not there, or not an MP3."""
    try:
        info = MP3(path).info if path.is_file() else None
    except HeaderNotFoundError:
        return None
    return float(info.length) if info else None
