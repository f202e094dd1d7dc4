"""Recordings in the background: rounds that grow, an end when time was left, a stop that waits."""

import sys
import threading

import pytest

from plugins.engine import recordings
from plugins.engine.recordings import Recordings
from tests.conftest import STUCK

#: Stands for a build: notes what it was asked for, in a file.
NOTE = "import sys; open(sys.argv[1], 'a').write(sys.argv[3] + '\\n')"
WAIT = f"{NOTE}; print('begun', flush=True); import time; time.sleep(600)"


class Made:
    """Recordings by a script; `end` is set, with what was told, when they are done."""

    def __init__(self, folder, script):
        self.asked = folder / "asked.txt"
        self.told = []
        self.end = threading.Event()
        self.recordings = Recordings([sys.executable, "-c", script, str(self.asked)], self.done)

    def done(self, status, said):
        self.told.append((status, said))
        self.end.set()

    def seconds(self):
        return self.asked.read_text().split() if self.asked.exists() else []


@pytest.fixture
def clock(monkeypatch):
    """Each build takes as long as `clock.takes` says, one after the other."""

    class Clock:
        takes = ()

        def __init__(self):
            self.now, self.asked = 0.0, 0

        def monotonic(self):
            if self.asked % 2:
                self.now += self.takes[self.asked // 2]
            self.asked += 1
            return self.now

    found = Clock()
    monkeypatch.setattr(recordings, "time", found)
    return found


def test_a_build_with_time_left_is_the_last(tmp_path, clock):
    clock.takes = (5,)
    made = Made(tmp_path, f"{NOTE}; print('xong')")
    made.recordings.start()
    assert made.end.wait(STUCK)
    assert made.seconds() == ["60"] and made.told == [(0, "xong")]


def test_builds_speak_longer_and_longer_until_one_has_time_left(tmp_path, clock):
    clock.takes = (61, 121, 241, 481, 961, 961, 3)
    made = Made(tmp_path, NOTE)
    made.recordings.start()
    assert made.end.wait(STUCK)
    assert made.seconds() == ["60", "120", "240", "480", "960", "960", "960"]


def test_a_build_that_fails_is_the_last_and_told(tmp_path, clock):
    clock.takes = (90,)
    made = Made(tmp_path, f"{NOTE}; print('Thiếu chỗ', file=sys.stderr); sys.exit(2)")
    made.recordings.start()
    assert made.end.wait(STUCK)
    assert made.told == [(2, "Thiếu chỗ")] and made.seconds() == ["60"]


def test_a_stop_ends_the_build_without_a_word_and_a_start_begins_anew(tmp_path):
    made = Made(tmp_path, WAIT)
    for times in (1, 2):
        made.recordings.start()
        while len(made.seconds()) < times:
            threading.Event().wait(0.05)
        made.recordings.stop()
        assert made.recordings._process is None
    assert made.told == [] and made.seconds() == ["60", "60"]


def test_a_stop_of_what_never_began_does_nothing(tmp_path):
    made = Made(tmp_path, NOTE)
    made.recordings.stop()
    assert made.seconds() == [] and made.told == []
