"""Samples to MP3 frames that can be put one after another (MPEG-2 layer III, 22,050 Hz, mono, 32
kbit/s unless asked otherwise).

An encoder that starts afresh for each clip never looks back into the clip before, so a page is its
clips' bytes in a row, and every time is a whole number of frames.
"""

from __future__ import annotations

import functools
import importlib.metadata

import lameenc

RATE, BITRATE, QUALITY = 22050, 32, 7
#: Samples in a frame, and those between a clip's first frame and its first sound (encoder and
#: decoder delay).
FRAME, DELAY = 576, 1105
ENCODER = f"lame {importlib.metadata.version('lameenc')} {QUALITY}"
#: Bit rates in kbit/s by their number in a frame's head (ISO/IEC 13818-3 §2.4.2.3); 0 and 15 are
#: none.
_BITRATES = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0)


class NotFrames(ValueError):
    """The bytes are not frames of ours."""


def encode(samples: bytes, bitrate: int = BITRATE) -> bytes:
    """Return 16-bit mono samples, `RATE` of them a second, as MP3 frames without tags, so that
    frames of several calls can stand one after another. The bit rate is in kbit/s.
    """
    encoder = lameenc.Encoder()
    encoder.set_in_sample_rate(RATE)
    encoder.set_channels(1)
    encoder.set_bit_rate(bitrate)
    encoder.set_out_sample_rate(RATE)
    encoder.set_quality(QUALITY)
    encoder.silence()
    return bytes(encoder.encode(samples) + encoder.flush())


def frames(mp3: bytes) -> list[int]:
    """Return the length in bytes of each frame, in order; raise NotFrames where something else
    stands between them. Source: ISO/IEC 11172-3 §2.4.2.3 and 13818-3.
    """
    lengths, at = [], 0
    while at < len(mp3):
        head = int.from_bytes(mp3[at : at + 4], "big")
        bitrate = _BITRATES[head >> 12 & 15]
        if head & 0xFFFF0C00 != 0xFFF30000 or not bitrate:
            raise NotFrames(at)
        lengths.append(72000 * bitrate // RATE + (head >> 9 & 1))
        at += lengths[-1]
    if at != len(mp3):
        raise NotFrames(at)
    return lengths


@functools.cache
def silence(milliseconds: int, bitrate: int = BITRATE) -> bytes:
    """Return frames of silence that last so long, to the nearest frame (26 milliseconds). The bit
    rate is in kbit/s.
    """
    count = round(milliseconds * RATE / 1000 / FRAME)
    made = encode(bytes(2 * FRAME * count), bitrate)
    return made[: sum(frames(made)[:count])]


def milliseconds(count: int) -> int:
    """Return how long so many frames last, rounded down."""
    return count * FRAME * 1000 // RATE
