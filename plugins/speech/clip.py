"""One sentence as MP3 frames, with the time of each word: a pure job, and the same bytes in whatever order.

espeak-ng carries state from one utterance to the next, so each sentence is spoken in a fork of a process that has not
spoken yet.
"""
from __future__ import annotations

import functools
import gc
import json
import os
import pickle
import select
import tempfile
import time
from array import array
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyttsx3

from . import drivers
from .mp3 import RATE, encode
from .sound import NotSound, read_sound

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


def make(given: bytes, parameters: bytes) -> bytes:
    """Speak `[[language, text], …]` with the voices of `parameters` (language → driver, voice, rate)."""
    voices = json.loads(parameters)
    samples, words, said = array("h"), [], 0
    for lang, text in json.loads(given):
        spoken, heard = _speak(text, **voices[lang]) if text.strip() else (array("h"), [])
        offset = len(samples) * 1000 // RATE
        words += [Word(offset + word.time, said + word.start, word.length) for word in heard]
        samples += spoken
        said += len(text)
    return Clip(encode(samples.tobytes()), tuple(words)).pack()


def _speak(text: str, driver: str, voice: str, rate: int, **_: object) -> tuple[array[int], list[Word]]:
    """A text's samples at our rate; tried again when nothing came, and checked."""
    # Only espeak-ng carries state; the threads of other engines would not be there after a fork.
    speak = _apart if driver == "espeak_sync" and hasattr(os, "fork") else _render
    for attempt in range(1, TRIES + 1):
        try:
            samples, words = speak(driver, voice, rate, text)
            break
        except NotSpoken:
            if attempt == TRIES:
                raise
    seconds = len(samples) / RATE
    if not SHORTEST * len(text) <= seconds <= 1 + LONGEST * len(text):
        raise NotSpoken(f"{seconds:.2f} s for {len(text)} characters")
    return samples, words


def _apart(driver: str, voice: str, rate: int, text: str) -> tuple[array[int], list[Word]]:
    """`_render` in a forked process, given up after a while."""
    _engine(driver, voice, rate)
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        gc.disable()  # the collector would copy the parent's pages
        status = 1
        try:
            with open(writing, "wb") as pipe:
                pickle.dump(_render(driver, voice, rate, text), pipe)
            status = 0
        finally:
            os._exit(status)
    os.close(writing)
    received = _receive(reading, time.monotonic() + patience(text))
    if received is None:
        os.kill(child, 9)
    _, status = os.waitpid(child, 0)
    if status or not received:
        raise NotSpoken(text)
    samples, words = pickle.loads(received)
    return samples, words


def patience(text: str) -> float:
    """Seconds after which a voice is given up: a slow one on a busy machine speaks faster than this."""
    return 20 + 0.2 * len(text)


def _receive(pipe: int, until: float) -> bytes | None:
    """All that comes through a pipe, or none where it takes too long."""
    parts = list[bytes]()
    with open(pipe, "rb", buffering=0) as stream:
        while True:
            ready, _, _ = select.select([stream], [], [], max(0.0, until - time.monotonic()))
            if not ready:
                return None
            if not (part := stream.read(1 << 20)):
                return b"".join(parts)
            parts.append(part)


def _render(driver: str, voice: str, rate: int, text: str) -> tuple[array[int], list[Word]]:
    """A text through pyttsx3, by way of a file."""
    engine, words = _engine(driver, voice, rate), list[Word]()

    def hear(location: int, length: int, time: int | None = None, **_: object) -> None:
        if time is not None:  # drivers that are not ours tell no times
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
def _engine(driver: str, voice: str, rate: int) -> Any:
    """pyttsx3 with its voice chosen, ready to be forked: loading a voice costs as much as a sentence."""
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
