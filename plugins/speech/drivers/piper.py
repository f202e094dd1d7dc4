"""A Piper voice (`.onnx` beside `.onnx.json`) as a pyttsx3 driver: `voice` is the path of the
`.onnx` file.
"""

from __future__ import annotations

import importlib
from typing import Any

from .base import SynchronousDriver

#: Words a minute at which a Piper voice speaks when nothing is asked for.
NATURAL_RATE = 160


def buildDriver(proxy: Any) -> PiperDriver:
    """pyttsx3 asks for the driver here."""
    return PiperDriver(proxy)


class PiperDriver(SynchronousDriver):
    """Speaks without chance (no noise), so that the same text is the same bytes."""

    def __init__(self, proxy: Any) -> None:
        super().__init__(proxy)
        self._piper = importlib.import_module("piper")
        self._voice: Any = None

    def setProperty(self, name: str, value: Any) -> None:
        """A new `voice` is loaded at once; `rate` is in words a minute."""
        if name == "voice" and self._properties.get("voice") != value:
            self._voice = self._piper.PiperVoice.load(value)
        super().setProperty(name, value)

    def speak(self, text: str) -> tuple[bytes, int]:
        """Return the samples of a text; Piper reports no words."""
        scale = NATURAL_RATE / float(self._properties.get("rate", NATURAL_RATE))
        how = self._piper.SynthesisConfig(noise_scale=0.0, noise_w_scale=0.0, length_scale=scale)
        chunks = list(self._voice.synthesize(text, syn_config=how))
        return b"".join(chunk.audio_int16_bytes for chunk in chunks), self._voice.config.sample_rate
