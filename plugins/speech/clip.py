"""One sentence as MP3 frames, with the time of each word: a pure job, and the same bytes in
whatever order.
"""

from __future__ import annotations

import functools
import json
import os
import tempfile
from array import array
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyttsx3

from . import drivers
from .mp3 import RATE, encode
from .sound import NotSound, read_sound
from .voices import version_of

#: Seconds a character may last; outside, the file is empty, cut off or foreign.
SHORTEST, LONGEST = 0.02, 0.30
TRIES = 2


class NotSpoken(Exception):
    """A voice gave nothing, too little or too much for a text."""


@dataclass(frozen=True)
class Word:
    """A spoken word: milliseconds into the clip, and its characters in the text that was said."""

    time: int
    start: int
    length: int


@dataclass(frozen=True)
class Clip:
    """MP3 frames of a text."""

    mp3: bytes
    words: tuple[Word, ...]

    def pack(self) -> bytes:
        """As bytes to keep."""
        head = json.dumps([[word.time, word.start, word.length] for word in self.words]).encode()
        return head + b"\n" + self.mp3

    @staticmethod
    def unpack(packed: bytes) -> Clip:
        """What `pack` made."""
        head, _, mp3 = packed.partition(b"\n")
        return Clip(mp3, tuple(Word(*word) for word in json.loads(head)))


def make(given: bytes, parameters: bytes, folder: str = "") -> bytes:
    """Speak `[[language, text], …]` with the voices of `parameters` (language → driver, voice,
    rate); the files of voices lie in a folder.
    """
    voices = json.loads(parameters)
    for voice in voices.values():
        if voice["driver"] == "piper":
            voice["voice"] = str(Path(folder, voice["voice"]))
    samples, words, said = array("h"), [], 0
    for lang, text in json.loads(given):
        spoken, timed = _speak(text, **voices[lang]) if text.strip() else (array("h"), [])
        offset = len(samples) * 1000 // RATE
        words += [Word(offset + word.time, said + word.start, word.length) for word in timed]
        samples += spoken
        said += len(text)
    bitrate = next(iter(voices.values()))["bitrate"]
    return Clip(encode(samples.tobytes(), bitrate), tuple(words)).pack()


def _speak(
    text: str, driver: str, voice: str, rate: int, version: str = "", **_: object
) -> tuple[array[int], list[Word]]:
    """A text's samples at our rate; tried again when nothing came, and checked."""
    for attempt in range(1, TRIES + 1):
        try:
            samples, words = _render(_engine(driver, voice, rate, version), text)
            break
        except NotSpoken:
            if attempt == TRIES:
                raise
    seconds = len(samples) / RATE
    if not SHORTEST * len(text) <= seconds <= 1 + LONGEST * len(text):
        raise NotSpoken(f"{seconds:.2f} s for {len(text)} characters")
    return samples, words


def _render(engine: Any, text: str) -> tuple[array[int], list[Word]]:
    """A text through pyttsx3, by way of a file."""
    words = list[Word]()

    def hear(location: int, length: int, time: int | None = None, **_: object) -> None:
        if time is not None:  # drivers that are not ours report no times
            words.append(Word(time, location, length))

    token = engine.connect("started-word", hear)
    handle, name = tempfile.mkstemp(suffix=".wav")
    os.close(handle)
    try:
        engine.save_to_file(text, name)
        engine.runAndWait()
        return read_sound(Path(name)), words
    except NotSound as nothing:
        raise NotSpoken(text) from nothing
    finally:
        engine.disconnect(token)
        os.unlink(name)


@functools.lru_cache(maxsize=1)
def _engine(driver: str, voice: str, rate: int, version: str) -> Any:
    """pyttsx3 with its voice chosen: loading a voice costs as much as a sentence."""
    if version and version != (found := version_of(driver, voice)):
        raise NotSpoken(f"{voice} {found}")  # another machine's, which would say it otherwise
    drivers.register()
    engine, failed = pyttsx3.init(driver), list[Exception]()
    token = engine.connect("error", lambda exception, **_: failed.append(exception))
    engine.setProperty("voice", voice)
    engine.setProperty("rate", rate)
    engine.runAndWait()
    engine.disconnect(token)
    if failed:
        raise NotSpoken(voice) from failed[0]
    return engine
