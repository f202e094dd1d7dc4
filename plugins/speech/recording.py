"""Clips in a row: a page's MP3 with its sentences' times, and the same as WebVTT."""

from __future__ import annotations

import io
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from ..locales import iso639_3
from .clip import Clip
from .mp3 import BITRATE, DELAY, RATE, frames, milliseconds, silence
from .plan import Line


@dataclass(frozen=True)
class Cue:
    """When a line is said, in milliseconds, and when each of its words is: `(time, place in the
    line's text)`.
    """

    line: Line
    start: int
    end: int
    words: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Recording:
    """A page's sound: an MP3 file, its length in milliseconds, and its cues in order."""

    mp3: bytes
    duration: int
    cues: tuple[Cue, ...]


def assemble(
    lines: Sequence[Line], clips: Sequence[Clip], title: str, lang: str, bitrate: int = BITRATE
) -> Recording:
    """Return the clips of the lines one after another, as many as lines, with each line's pause
    between; the tags hold the title and a chapter for each second-level heading.
    `bitrate` is that of the clips, in kbit/s.

    Times of the cues are milliseconds from the beginning of the sound. Raises NotFrames where a
    clip is damaged.
    """
    sound, count, cues = [], 0, []
    for number, (line, clip) in enumerate(zip(lines, clips, strict=True), 1):
        start = milliseconds(count) + DELAY * 1000 // RATE
        count += len(frames(clip.mp3))
        sound.append(clip.mp3)
        cues.append(
            Cue(
                line,
                start,
                milliseconds(count),
                tuple(_words(line, clip, start, milliseconds(count))),
            )
        )
        if number < len(lines):
            sound.append(silence(line.pause, bitrate))
            count += len(frames(sound[-1]))
    tags = _tags(title, lang, cues, milliseconds(count))
    return Recording(tags + b"".join(sound), milliseconds(count), tuple(cues))


def _words(line: Line, clip: Clip, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The times of the words on display, each once, in order, inside the sentence."""
    begins = [mark[0] for mark in line.marks]
    last_time, last_mark = -1, -1
    for word in clip.words:
        mark = bisect_right(begins, word.start) - 1
        if mark > last_mark and last_time < start + word.time < end:
            last_time, last_mark = start + word.time, mark
            yield last_time, line.marks[mark][1]


def web_vtt(cues: Sequence[Cue]) -> str:
    """Return the cues as WebVTT: a cue's identifier is its element's id, its words carry their
    times.
    """
    parts = ["WEBVTT\n"]
    for cue in cues:
        parts.append(f"{cue.line.id}\n{_stamp(cue.start)} --> {_stamp(cue.end)}\n{_timed(cue)}\n")
    return "\n".join(parts)


def _timed(cue: Cue) -> str:
    said, at = "", 0
    for time, place in cue.words:
        said += _tidy(cue.line.text[at:place]) + (f"<{_stamp(time)}>" if time > cue.start else "")
        at = place
    return " ".join((said + _tidy(cue.line.text[at:])).split())


def _tidy(text: str) -> str:
    return escape(text, quote=False)


def _stamp(time: int) -> str:
    seconds, thousandths = divmod(time, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{thousandths:03}"


def _tags(title: str, lang: str, cues: Sequence[Cue], duration: int) -> bytes:
    """Title, language, and a chapter for each second-level heading."""
    heads = [cue for cue in cues if cue.line.level == 2]
    # Not above: it takes a while, and no page is spoken anew in most builds.
    from mutagen.id3 import CHAP, CTOC, ID3, TIT2, TLAN, CTOCFlags

    tags = ID3()
    tags.add(TIT2(encoding=3, text=[title]))
    # MP3 tags name languages by ISO 639-2, which has the same codes for living languages.
    tags.add(TLAN(encoding=3, text=[iso639_3(lang) or lang]))
    names = [f"c{number}" for number in range(1, len(heads) + 1)]
    ends = [*(head.start for head in heads[1:]), duration]
    for name, head, end in zip(names, heads, ends if heads else (), strict=True):
        tags.add(
            CHAP(
                element_id=name,
                start_time=head.start,
                end_time=end,
                start_offset=0xFFFFFFFF,
                end_offset=0xFFFFFFFF,
                sub_frames=[TIT2(encoding=3, text=[" ".join(head.line.text.split())])],
            )
        )
    if names:
        tags.add(
            CTOC(
                element_id="toc",
                flags=CTOCFlags.TOP_LEVEL | CTOCFlags.ORDERED,
                child_element_ids=names,
            )
        )
    file = io.BytesIO()
    tags.save(file, padding=lambda _: 0)
    return file.getvalue()
