"""What a driver of ours is to pyttsx3: it works in the caller's thread, so a finished call is a
finished file.
"""

from __future__ import annotations

import wave
from typing import Any


class SynchronousDriver:
    """The commands that pyttsx3's proxy sends; a driver adds `speak` and the properties it
    knows.
    """

    def __init__(self, proxy: Any) -> None:
        self._proxy = proxy
        self._properties: dict[str, Any] = {}

    def speak(self, text: str) -> tuple[bytes, int]:
        """Return 16-bit mono samples of a text with their rate in hertz; notify the proxy of each
        word.
        """
        raise NotImplementedError

    def save_to_file(self, text: str, filename: str) -> None:
        """Write a WAV file; the proxy is notified of `finished-utterance` when it is complete."""
        samples, rate = self.speak(text)
        with wave.open(filename, "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(rate)
            file.writeframes(samples)
        self._proxy.notify("finished-utterance", completed=True)

    def say(self, text: str) -> None:
        """Nothing is played on this machine."""
        raise NotImplementedError("files only")

    def startLoop(self) -> None:
        """Let the proxy send its commands; each is done when it returns, so there is nothing to
        wait for.
        """
        self._proxy.setBusy(False)

    def endLoop(self) -> None:
        """Nothing is left to end."""

    def stop(self) -> None:
        """Nothing runs between commands."""

    def destroy(self) -> None:
        """Nothing to give back."""

    def getProperty(self, name: str) -> Any:
        """A property as it was last set."""
        return self._properties[name]

    def setProperty(self, name: str, value: Any) -> None:
        """Keep a property."""
        self._properties[name] = value
