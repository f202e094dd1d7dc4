"""The synchronous driver, as pyttsx3 uses it."""

import pytest
import pyttsx3

from plugins.speech.drivers import register
from plugins.speech.drivers.espeak_sync import EspeakDriver
from plugins.speech.sound import read_sound

pytestmark = pytest.mark.voice


@pytest.fixture
def engine(voice):
    register()
    return pyttsx3.init("espeak_sync")


def test_a_queue_of_files_is_written_before_the_call_returns(engine, tmp_path):
    engine.setProperty("voice", "vi")
    texts = ["một", "hai ba bốn", "năm sáu bảy tám chín mười"]
    for number, text in enumerate(texts):
        engine.save_to_file(text, str(tmp_path / f"{number}.wav"))
    engine.runAndWait()
    lengths = [len(read_sound(tmp_path / f"{number}.wav")) for number in range(3)]
    assert 0 < lengths[0] < lengths[1] < lengths[2]


def test_words_are_told_with_their_times(engine, tmp_path):
    heard = []
    token = engine.connect(
        "started-word", lambda location, length, time, **_: heard.append((location, length, time))
    )
    engine.save_to_file("xin chào, bà con", str(tmp_path / "a.wav"))
    engine.runAndWait()
    engine.disconnect(token)
    assert [(location, length) for location, length, _ in heard] == [
        (0, 3),
        (4, 4),
        (10, 2),
        (13, 3),
    ]
    assert heard == sorted(heard, key=lambda one: one[2])


def test_a_first_word_that_was_not_told_is_asked_for_again(engine, tmp_path, monkeypatch):
    say, once, heard = EspeakDriver._say, tmp_path / "once", []

    def forgetful(driver, text, sound):
        say(driver, text, sound)
        if not once.exists():
            once.touch()
            sound.words -= 1
            for place in range(sound.words):
                sound.word[place][:] = sound.word[place + 1][:]

    monkeypatch.setattr(EspeakDriver, "_say", forgetful)
    token = engine.connect("started-word", lambda location, **_: heard.append(location))
    engine.save_to_file("xin chào", str(tmp_path / "a.wav"))
    engine.runAndWait()
    engine.disconnect(token)
    assert once.exists() and heard == [0, 4]


def test_a_voice_that_is_not_there_is_an_error(engine):
    failed = []
    token = engine.connect("error", lambda exception, **_: failed.append(exception))
    engine.setProperty("voice", "Vietnamese_(Southern)")
    engine.runAndWait()
    engine.disconnect(token)
    assert isinstance(failed[0], ValueError)
