"""What a fork makes reaches this process whole, or not at all."""
import os
import time

import pytest

from plugins.speech.drivers.apart import SAMPLES, WORDS, Sound, made_apart, shared_sound

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot fork here")


def test_samples_and_words_come_over():
    def make(sound):
        sound.add(b"ab", 1)
        sound.add(b"cdef", 2)
        sound.add_word(0, 3, 10)

    sound = made_apart(make, 5)
    assert sound.pack() == b"abcdef"
    assert [list(word) for word in sound.word[:sound.words]] == [[0, 3, 10]]


def test_nothing_is_left_of_the_sound_before():
    made_apart(lambda sound: sound.add(b"abcd", 2), 5)
    assert made_apart(lambda sound: None, 5).pack() == b""


def test_a_fork_that_dies_is_an_error():
    with pytest.raises(RuntimeError):
        made_apart(lambda sound: os._exit(9), 5)


def test_a_fork_that_hangs_is_ended():
    with pytest.raises(RuntimeError):
        made_apart(lambda sound: time.sleep(60), 0.2)
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, 0)


@pytest.mark.parametrize(("field", "most", "add"), [
    ("samples", SAMPLES, lambda sound: sound.add(b"ab", 1)),
    ("words", WORDS, lambda sound: sound.add_word(0, 1, 0)),
])
def test_what_does_not_fit_is_refused(field, most, add):
    sound: Sound = shared_sound()
    setattr(sound, field, most)
    with pytest.raises((OverflowError, IndexError)):
        add(sound)
