"""A sentence becomes a clip: whole, the same each time, or refused."""

import json
import random

import pytest

from plugins.speech import clip
from plugins.speech.drivers.espeak_sync import EspeakDriver
from plugins.speech.mp3 import frames, milliseconds
from plugins.speech.voices import parameters

pytestmark = pytest.mark.voice

TEXTS = [
    "đăng ký khai sinh",
    "nộp hồ sơ, nhận kết quả trong ba ngày làm việc",
    "miễn phí",
    "ủy ban nhân dân xã, phường nơi cư trú",
]


@pytest.fixture
def make(voice):
    with_voices = json.dumps(parameters(voice)).encode()
    return lambda *runs: clip.Clip.unpack(clip.make(json.dumps(runs).encode(), with_voices))


def test_bytes_do_not_depend_on_the_order(make):
    runs = [*(["vi", text] for text in TEXTS), ["en", "open gate"], ["en", "three working days"]]
    once = [make(run) for run in runs]
    for index in random.Random(5).sample([*range(len(runs))] * 2, 12):
        assert make(runs[index]) == once[index]


def test_each_word_has_its_time_inside_the_clip(make):
    made = make(["vi", TEXTS[1]])
    words = [TEXTS[1][word.start : word.start + word.length] for word in made.words]
    assert words == TEXTS[1].replace(",", "").split()
    times = [word.time for word in made.words]
    assert times == sorted(times) and times[-1] < milliseconds(len(frames(made.mp3)))


def test_two_languages_are_two_voices_in_one_clip(make):
    both = make(["vi", "cổng mở"], ["en", "open gate"])
    assert [word.start for word in both.words] == [0, 5, 7, 12]
    assert milliseconds(len(frames(both.mp3))) > milliseconds(
        len(frames(make(["vi", "cổng mở"]).mp3))
    )


@pytest.mark.parametrize("samples", [0, 500, 22_050 * 60])
def test_sound_that_cannot_be_of_the_text_is_refused(make, monkeypatch, samples):
    monkeypatch.setattr(clip, "_render", lambda *_: (clip.array("h", bytes(2 * samples)), []))
    with pytest.raises(clip.NotSpoken):
        make(["vi", TEXTS[0]])


def test_a_voice_that_fails_is_tried_again_then_given_up(make, monkeypatch):
    tries = []

    def fail(_, text):
        tries.append(text)
        raise RuntimeError

    monkeypatch.setattr(EspeakDriver, "speak", fail)
    with pytest.raises(clip.NotSpoken):
        make(["vi", TEXTS[0]])
    assert len(tries) == clip.TRIES


def test_a_machine_with_another_version_of_the_voice_does_not_speak(voice):
    known = parameters(voice)
    clip.make(json.dumps([["vi", "xin chào"]]).encode(), json.dumps(known).encode())
    known["vi"]["version"] = "0.1"
    with pytest.raises(clip.NotSpoken):
        clip.make(json.dumps([["vi", "xin chào"]]).encode(), json.dumps(known).encode())


def test_a_voice_that_is_not_there_is_refused(voice):
    wrong = json.dumps(
        {"vi": {"driver": "espeak_sync", "voice": "no-such-voice", "rate": 160}}
    ).encode()
    with pytest.raises(clip.NotSpoken):
        clip.make(json.dumps([["vi", "xin chào"]]).encode(), wrong)
