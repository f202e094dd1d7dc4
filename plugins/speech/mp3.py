"""Samples to MP3 frames that can be put one after another (MPEG-2 layer III, 22,050 Hz, mono, 32 kbit/s).

An encoder that starts afresh for each clip never looks back into the clip before, so a page is its clips' bytes in a
row, and every time is a whole number of frames.
"""
from __future__ import annotations

import functools
import importlib.metadata

import lameenc

RATE, BITRATE, QUALITY = 22050, 32, 7
#: Samples in a frame, and those between a clip's first frame and its first sound (encoder and decoder delay).
FRAME, DELAY = 576, 1105
ENCODER = f"lame {importlib.metadata.version('lameenc')} {BITRATE} {QUALITY}"


class NotFrames(ValueError):
    """The bytes are not frames of ours."""


def encode(samples: bytes) -> bytes:
    """Return the frames of 16-bit samples."""
    encoder = lameenc.Encoder()
    encoder.set_in_sample_rate(RATE)
    encoder.set_channels(1)
    encoder.set_bit_rate(BITRATE)
    encoder.set_quality(QUALITY)
    encoder.silence()
    return bytes(encoder.encode(samples) + encoder.flush())


def frames(mp3: bytes) -> list[int]:
    """Return the length in bytes of each frame, in order (ISO 11172-3 §2.4.2.3, 13818-3)."""
    lengths, at = [], 0
    while at < len(mp3):
        head = int.from_bytes(mp3[at:at + 4], "big")
        if head & ~0x3FF != 0xFFF34000:
            raise NotFrames(at)
        lengths.append(72000 * BITRATE // RATE + (head >> 9 & 1))
        at += lengths[-1]
    if at != len(mp3):
        raise NotFrames(at)
    return lengths


@functools.cache
def silence(milliseconds: int) -> bytes:
    """Return whole frames of silence, about so long."""
    count = round(milliseconds * RATE / 1000 / FRAME)
    made = encode(bytes(2 * FRAME * count))
    return made[:sum(frames(made)[:count])]


def milliseconds(count: int) -> int:
    """How long so many frames last."""
    return count * FRAME * 1000 // RATE
