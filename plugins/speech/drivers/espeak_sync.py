"""espeak-ng in its synchronous mode, as a pyttsx3 driver."""
from __future__ import annotations

import os
from functools import partial
from itertools import count, takewhile
from typing import Any

from .apart import Sound, made_apart, shared_sound
from .base import SynchronousDriver
from .binding import CALLBACK, END_OF_LIST, RATE, UTF8, WORD, library


def buildDriver(proxy: Any) -> EspeakDriver:
    """pyttsx3 asks for the driver here."""
    return EspeakDriver(proxy)


class EspeakDriver(SynchronousDriver):
    """Tells `started-word` with `location` (characters from 0), `length` and `time` (milliseconds into the file)."""

    def __init__(self, proxy: Any) -> None:
        super().__init__(proxy)
        self._library, self._rate = library()

    def setProperty(self, name: str, value: Any) -> None:
        """`voice` is an espeak-ng voice name, `rate` words a minute; a voice that is not there raises ValueError."""
        if name == "voice" and self._library.espeak_SetVoiceByName(str(value).encode()) != 0:
            raise ValueError(f"no voice {value!r}")
        if name == "rate":
            self._library.espeak_SetParameter(RATE, int(value), 0)
        super().setProperty(name, value)

    def speak(self, text: str) -> tuple[bytes, int]:
        """Return the samples of a text; the same bytes in whatever order, where processes can fork."""
        if hasattr(os, "fork"):
            sound = made_apart(partial(self._say, text.encode()), patience(text))
        else:
            sound = shared_sound()
            sound.samples = sound.words = 0
            self._say(text.encode(), sound)
        for location, length, time in sound.word[:sound.words]:
            self._proxy.notify("started-word", location=location, length=length, time=time)
        return sound.pack(), self._rate

    def _say(self, text: bytes, sound: Sound) -> None:
        failed = list[Exception]()

        def hear(samples: Any, length: int, events: Any) -> int:
            try:
                _take(sound, samples, length, events)
            except Exception as cause:  # a callback cannot raise
                failed.append(cause)
            return len(failed)

        heard = CALLBACK(hear)
        self._library.espeak_SetSynthCallback(heard)
        if self._library.espeak_Synth(text, len(text) + 1, 0, 1, 0, UTF8, None, None) != 0 or failed:
            raise RuntimeError("espeak-ng did not speak")


def _take(sound: Sound, samples: Any, length: int, events: Any) -> None:
    if samples and length:
        sound.add(samples, length)
    for event in takewhile(lambda one: one.type != END_OF_LIST, map(events.__getitem__, count())):
        if event.type == WORD and event.length:  # words of no length are told at commas, out of order
            sound.add_word(event.text_position - 1, event.length, event.audio_position)


def patience(text: str) -> float:
    """Seconds after which espeak-ng is given up: on a busy machine, too, it speaks faster than this."""
    return 20 + 0.2 * len(text)
