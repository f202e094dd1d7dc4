"""How long recordings will be, and how large, before any is made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .plan import Line

#: Characters of the voice's text that are said in a second, at the usual rate: measured on the
#: example's recordings, by language; others are said as the slower of both.
PACE: Mapping[str, float] = {"vi": 16.6, "en": 15.2}
#: What a second takes in a file of times (WebVTT), in bytes: measured likewise.
TIMES = 50


@dataclass(frozen=True)
class Estimate:
    """Recordings as they are expected: how many, their seconds and their bytes, the files of times
    among them.
    """

    pages: int = 0
    seconds: float = 0.0
    size: int = 0

    def size_at(self, bitrate: int) -> int:
        """The bytes of the same recordings at another bit rate, in kbit/s."""
        return round(self.seconds * (bitrate * 125 + TIMES))

    def __add__(self, other: Estimate) -> Estimate:
        return Estimate(
            self.pages + other.pages, self.seconds + other.seconds, self.size + other.size
        )


def estimate(lines: Iterable[Line], bitrate: int) -> Estimate:
    """Estimate the recording of one page, at a bit rate in kbit/s."""
    usual = min(PACE.values())
    seconds = 0.0
    for line in lines:
        seconds += line.pause / 1_000
        for lang, text in line.voice:
            seconds += len(text) / PACE.get(lang[:2], usual)
    return Estimate(1, seconds, round(seconds * (bitrate * 125 + TIMES)))
