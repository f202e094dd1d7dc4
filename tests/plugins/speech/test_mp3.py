"""Frames that can be put one after another."""

import math
from array import array

import pytest

from plugins.run import BITRATES
from plugins.speech.mp3 import DELAY, FRAME, RATE, NotFrames, encode, frames, milliseconds, silence


def tone(samples):
    return array("h", (int(9000 * math.sin(index / 9)) for index in range(samples))).tobytes()


@pytest.mark.parametrize("samples", [0, 1, FRAME, 10_000, RATE])
def test_the_frames_hold_all_samples_and_little_more(samples):
    held = len(frames(encode(tone(samples)))) * FRAME
    assert DELAY + samples <= held <= DELAY + samples + 2 * FRAME


def test_clips_in_a_row_are_frames_in_a_row():
    one, other = encode(tone(5000)), encode(tone(7000))
    assert frames(one + silence(400) + other) == frames(one) + frames(silence(400)) + frames(other)


def test_silence_lasts_what_was_asked_to_the_nearest_frame():
    assert all(
        abs(milliseconds(len(frames(silence(wanted)))) - wanted) <= 14
        for wanted in (150, 250, 400, 600)
    )


def test_what_is_not_ours_is_refused():
    with pytest.raises(NotFrames):
        frames(b"RIFF" + bytes(100))
    with pytest.raises(NotFrames):
        frames(encode(tone(5000))[:-1])


def test_the_same_samples_are_the_same_bytes():
    assert encode(tone(5000)) == encode(tone(5000))


@pytest.mark.parametrize("bitrate", BITRATES)
def test_at_each_bit_rate_frames_stand_in_a_row_and_time_and_size_are_as_asked(bitrate):
    seconds = 10
    made = encode(tone(seconds * RATE), bitrate)
    count = len(frames(made + silence(400, bitrate)))
    assert milliseconds(count) == pytest.approx(seconds * 1_000 + 400, abs=120)
    assert len(made) == pytest.approx(seconds * bitrate * 125, rel=0.02)
