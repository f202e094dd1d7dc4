"""The samples of a file that a voice wrote: WAV, or AIFF as macOS writes it whatever the file is
called.
"""

from __future__ import annotations

import struct
import sys
import wave
from array import array
from collections.abc import Iterator
from pathlib import Path

from .mp3 import RATE


class NotSound(ValueError):
    """The file is empty, cut off, or of a kind that no voice here writes."""


def read_sound(path: Path) -> array[int]:
    """Return the 16-bit samples of a mono file, `RATE` (22,050) of them a second: of another rate
    the nearest earlier sample is taken.

    Raises NotSound where the file is empty or cut off, or no WAV or AIFF.
    """
    try:
        samples, rate = (_aiff if path.read_bytes().startswith(b"FORM") else _wave)(path)
    except (wave.Error, EOFError, struct.error, KeyError) as wrong:
        raise NotSound(path.name) from wrong
    if rate == RATE:
        return samples
    return array(
        "h", (samples[index * rate // RATE] for index in range(len(samples) * RATE // rate))
    )


def _wave(path: Path) -> tuple[array[int], int]:
    with wave.open(str(path), "rb") as file:
        return array("h", file.readframes(file.getnframes())), file.getframerate()


def _aiff(path: Path) -> tuple[array[int], int]:
    """Audio Interchange File Format 1.3, and AIFF-C without compression: `twos`, or `sowt` with its
    bytes swapped.
    """
    chunks = dict(_chunks(path.read_bytes()))
    channels, count, bits, exponent, mantissa = struct.unpack(">hLhHQ", chunks[b"COMM"][:18])
    kind = chunks[b"COMM"][18:22]
    if (channels, bits) != (1, 16) or kind not in (b"", b"NONE", b"twos", b"sowt"):
        raise NotSound(path.name)
    samples = array("h", chunks[b"SSND"][8 : 8 + 2 * count])
    if (kind == b"sowt") != (sys.byteorder == "little"):
        samples.byteswap()
    return samples, mantissa >> (16383 + 63 - exponent)


def _chunks(form: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 12
    while at + 8 <= len(form):
        name, length = struct.unpack(">4sL", form[at : at + 8])
        yield name, form[at + 8 : at + 8 + length]
        at += 8 + length + length % 2
