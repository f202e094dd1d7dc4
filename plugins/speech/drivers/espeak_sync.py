"""espeak-ng in its synchronous mode, as a pyttsx3 driver."""
from __future__ import annotations

import ctypes
from itertools import count, takewhile
from typing import Any

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
        """Return the samples of a text."""
        samples = bytearray()

        def hear(sound: Any, length: int, events: Any) -> int:
            if sound and length:
                samples.extend(ctypes.string_at(sound, 2 * length))
            for event in takewhile(lambda one: one.type != END_OF_LIST, map(events.__getitem__, count())):
                # espeak-ng also tells words of no length, at commas and out of order.
                if event.type == WORD and event.length:
                    self._proxy.notify("started-word", location=event.text_position - 1, length=event.length,
                                       time=event.audio_position)
            return 0

        given = text.encode()
        heard = CALLBACK(hear)
        self._library.espeak_SetSynthCallback(heard)
        if self._library.espeak_Synth(given, len(given) + 1, 0, 1, 0, UTF8, None, None) != 0:
            raise RuntimeError("espeak-ng did not speak")
        return bytes(samples), self._rate
