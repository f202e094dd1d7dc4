"""A recording by a person, given in a page's header, in place of the machine's voice."""

from __future__ import annotations

import io
from collections.abc import Iterator

from ..domain import Problem, SitePage, error, warning
from ..run import Portal, paths
from .plan import Line, Plan
from .published import publish, silence_page
from .recording import Cue

#: Characters that a reader says in a second, and how far from it a recording may be.
PACE, TOLERANCE = 16.5, 2.0
_LARGEST = 500_000_000


def publish_recording(portal: Portal, page: SitePage, plan: Plan) -> Iterator[Problem]:
    """Publish the recording that a page's header names; report when it cannot be of this page."""
    given = page.record.audio if page.record and page.record.audio else ""
    place, line = page.source or page.url, page.lines.get("audio", 0)
    mp3 = _recording(portal, given)
    seconds = _seconds(mp3)
    if seconds is None:
        silence_page(portal, page)
        yield error("recording-missing", place, line, "audio", given=given)
        return
    text = " ".join(" ".join(one.text.split()) for one in plan.lines)
    everything = Line("page", text, (), (), 0, 0, 0, 0, 0)
    duration = round(seconds * 1000)
    publish(portal, page, mp3, duration, [Cue(everything, 0, duration, ())], machine=False)
    expected = len(text) / PACE
    if not expected / TOLERANCE <= seconds <= expected * TOLERANCE:
        yield warning(
            "recording-length",
            place,
            line,
            "audio",
            given=given,
            seconds=round(seconds),
            expected=round(expected),
        )


def _recording(portal: Portal, given: str) -> bytes:
    try:
        return paths.read(portal.content / "files", given, _LARGEST)
    except paths.Refused:
        return b""


def _seconds(mp3: bytes) -> float | None:
    """How long an MP3 lasts; none when it is not there, or not an MP3."""
    from mutagen import MutagenError  # not above: few portals have recordings of their own
    from mutagen.mp3 import MP3

    try:
        info = MP3(io.BytesIO(mp3)).info if mp3 else None
    except MutagenError:
        return None
    return float(info.length) if info else None
