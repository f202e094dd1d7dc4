"""What holds for every recording of a built portal, found out from its files alone."""

import json
import re
from itertools import pairwise

from mutagen.id3 import ID3

from plugins.speech.mp3 import NotFrames, frames, milliseconds

CUE = re.compile(r"(\S+)\n(\S+) --> (\S+)\n(.+)\n")
WORD = re.compile(r"<([\d:.]+)>")
#: How far the last cue's end may be from the length of the sound.
NEAR = 0.005


def faults(output):
    """Yield what is wrong: `(page, words)`. Pages whose source says `speech: false`, lists, and
    outlines of guides, which say again what their pages say, have no recording.
    """
    for page in json.loads((output / "api" / "pages.json").read_text("utf-8")):
        if page["audio"] is not None:
            yield from ((page["url"], fault) for fault in of_recording(output, page))
        elif page["kind"] != "listing" and page["template"] != "guide_outline":
            yield page["url"], "missing"


def of_recording(output, page):
    """Yield what is wrong with one page's MP3, WebVTT and marks."""
    mp3, html = (
        output / page["audio"].lstrip("/"),
        (output / page["url"].lstrip("/") / "index.html").read_text("utf-8"),
    )
    cues = read_cues(mp3.with_suffix(".vtt").read_text("utf-8"))
    if not cues or mp3.stat().st_size < 1000:
        yield "empty"
        return
    if not all(start < end for _, start, end, _ in cues):
        yield "a cue without length"
    if not all(one[2] <= other[1] for one, other in pairwise(cues)):
        yield "cues that overlap"
    for name, start, end, words in cues:
        times = [start, *words, end]
        if not all(one < other for one, other in pairwise(times)):
            yield f"a word outside of its sentence: {name}"
        if f'id="{name}"' not in html:
            yield f"a sentence that is not marked: {name}"
    try:
        heard = length(mp3)
    except NotFrames:
        yield "cut off"
        return
    if abs(cues[-1][2] - heard) > NEAR * heard:
        yield f"{cues[-1][2]} ms told, {heard} ms of sound"


def read_cues(vtt):
    """The cues: name, begin, end and the times of words, in milliseconds."""
    return [
        (name, milli(start), milli(end), [milli(time) for time in WORD.findall(text)])
        for name, start, end, text in CUE.findall(vtt)
    ]


def milli(stamp):
    hours, minutes, seconds = stamp.split(":")
    return round(1000 * (3600 * int(hours) + 60 * int(minutes) + float(seconds)))


def length(mp3):
    """How long the sound is, in milliseconds: its frames, each of which a decoder makes as long."""
    return milliseconds(len(frames(mp3.read_bytes()[ID3(mp3).size :])))
