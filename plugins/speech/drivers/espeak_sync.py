"""espeak-ng in its synchronous mode, as a pyttsx3 driver."""

from __future__ import annotations

import os
from functools import partial
from itertools import count, takewhile
from typing import Any

from ...run.time_limit import time_limit
from .base import SynchronousDriver
from .binding import CALLBACK, END_OF_LIST, RATE, UTF8, WORD, library
from .forked import Sound, make_in_fork, shared_sound


def buildDriver(proxy: Any) -> EspeakDriver:
    """pyttsx3 asks for the driver here."""
    return EspeakDriver(proxy)


class EspeakDriver(SynchronousDriver):
    """Notifies `started-word` with `location` (characters from 0), `length` and `time`
    (milliseconds into the file).
    """

    def __init__(self, proxy: Any) -> None:
        super().__init__(proxy)
        self._library, self._rate = library()

    def setProperty(self, name: str, value: Any) -> None:
        """`voice` is an espeak-ng voice name, `rate` words a minute; a voice that is not there
        raises ValueError.
        """
        if name == "voice" and self._library.espeak_SetVoiceByName(str(value).encode()) != 0:
            raise ValueError(f"no voice {value!r}")
        if name == "rate":
            self._library.espeak_SetParameter(RATE, int(value), 0)
        super().setProperty(name, value)

    def speak(self, text: str) -> tuple[bytes, int]:
        """Return the samples of a text; the same bytes in whatever order, where processes can
        fork.
        """
        if hasattr(os, "fork"):
            sound = self._in_fork(text)
            if not _tells_first_word(sound, text):
                # On a busy machine espeak-ng now and then keeps it to itself.
                sound = self._in_fork(text)
        else:
            sound = shared_sound()
            sound.samples = sound.words = 0
            self._say(text.encode(), sound)
        for location, length, time in sound.word[: sound.words]:
            self._proxy.notify("started-word", location=location, length=length, time=time)
        return sound.pack(), self._rate

    def _in_fork(self, text: str) -> Sound:
        """Speak in a fork; one that dies or is stuck is made again, with more time."""
        for times in (1, 2):
            try:
                return make_in_fork(partial(self._say, text.encode()), times * limit(text))
            except RuntimeError:
                continue
        return make_in_fork(partial(self._say, text.encode()), 4 * limit(text))

    def _say(self, text: bytes, sound: Sound) -> None:
        failed = list[Exception]()

        def hear(samples: Any, length: int, events: Any) -> int:
            try:
                _take(sound, samples, length, events)
            except Exception as cause:  # a callback cannot raise
                failed.append(cause)
            return len(failed)

        callback = CALLBACK(hear)  # named, so that it lives as long as it may be called
        self._library.espeak_SetSynthCallback(callback)
        if (
            self._library.espeak_Synth(text, len(text) + 1, 0, 1, 0, UTF8, None, None) != 0
            or failed
        ):
            raise RuntimeError("espeak-ng did not speak")


def _take(sound: Sound, samples: Any, length: int, events: Any) -> None:
    if samples and length:
        sound.add(samples, length)
    for event in takewhile(lambda one: one.type != END_OF_LIST, map(events.__getitem__, count())):
        # words of no length are reported at commas, out of order
        if event.type == WORD and event.length:
            sound.add_word(event.text_position - 1, event.length, event.audio_position)


def _tells_first_word(sound: Sound, text: str) -> bool:
    """Whether the first word that was told is the first of the text."""
    first = next((place for place, sign in enumerate(text) if sign.isalnum()), None)
    if first is None or not sound.words:
        return first is None
    location, length, _ = sound.word[0]
    return int(location) <= first < int(location) + int(length)


def limit(text: str) -> float:
    """Seconds after which espeak-ng is stuck: on a busy machine, too, it speaks faster than
    this.
    """
    return time_limit(20 + 0.2 * len(text))
