"""What a fork makes reaches this process whole, or not at all."""

import os
import time

import pytest

from plugins.speech.drivers.forked import SAMPLES, WORDS, Sound, make_in_fork, shared_sound
from tests.conftest import STUCK

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot fork here")


def test_samples_and_words_come_over():
    def make(sound):
        sound.add(b"ab", 1)
        sound.add(b"cdef", 2)
        sound.add_word(0, 3, 10)

    sound = make_in_fork(make, STUCK)
    assert sound.pack() == b"abcdef"
    assert [list(word) for word in sound.word[: sound.words]] == [[0, 3, 10]]


def test_nothing_is_left_of_the_sound_before():
    make_in_fork(lambda sound: sound.add(b"abcd", 2), STUCK)
    assert make_in_fork(lambda sound: None, STUCK).pack() == b""


def test_a_fork_that_dies_is_an_error():
    with pytest.raises(RuntimeError):
        make_in_fork(lambda sound: os._exit(9), STUCK)


def test_a_fork_that_hangs_is_ended(monkeypatch):
    forked, fork = [], os.fork

    def remembered():
        forked.append(fork())
        return forked[-1]

    monkeypatch.setattr(os, "fork", remembered)
    with pytest.raises(RuntimeError):
        make_in_fork(lambda sound: time.sleep(STUCK), 0.2)
    with pytest.raises(
        ChildProcessError
    ):  # ended and waited for: no child of this process any more
        os.waitpid(forked[0], os.WNOHANG)


@pytest.mark.parametrize(
    ("field", "most", "add"),
    [
        ("samples", SAMPLES, lambda sound: sound.add(b"ab", 1)),
        ("words", WORDS, lambda sound: sound.add_word(0, 1, 0)),
    ],
)
def test_what_does_not_fit_is_refused(field, most, add):
    sound: Sound = shared_sound()
    setattr(sound, field, most)
    with pytest.raises((OverflowError, IndexError)):
        add(sound)
