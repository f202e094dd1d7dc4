"""How far a build is: on a terminal, and in a log."""

import io
import os
import pty
import subprocess
import sys

import pytest

from plugins.run.command import Words
from plugins.run.progress import PrintedProgress, Progress

EN = Words("en")


class Clock:
    """A clock that goes on when it is told to."""

    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


class Terminal(io.StringIO):
    """A terminal that keeps what it was sent; `screen` is what one sees there."""

    encoding = "utf-8"

    def isatty(self):
        return True

    @property
    def screen(self):
        lines = [""]
        for piece in self.getvalue().replace("\n", "\0\n").replace("\r", "\0\r").split("\0"):
            if piece.startswith("\n"):
                lines.append(piece[1:])
            else:
                over = piece.removeprefix("\r")
                lines[-1] = over + lines[-1][len(over) :]
        return [line.rstrip() for line in lines]


def run(stream, parts, seconds):
    """A stage of some parts, each of which takes so long."""
    clock = Clock()
    progress = PrintedProgress(stream, EN, clock)
    seen = []
    with progress.stage("pages") as tell:
        for done in range(1, parts + 1):
            clock.now += seconds
            tell(done, parts)
            seen.append(stream.screen[-1] if isinstance(stream, Terminal) else None)
    return progress, seen


def test_a_log_has_one_line_a_stage():
    stream = io.StringIO()
    run(stream, 1000, 0.02)
    assert stream.getvalue() == "Making pages\n"


def test_a_long_stage_is_told_again_now_and_then_with_the_time_left():
    stream = io.StringIO()
    run(stream, 100, 1)
    assert stream.getvalue().splitlines() == [
        "Making pages",
        "Making pages: 30 of 100, about 1 min left",
        "Making pages: 60 of 100, about 40 s left",
        "Making pages: 90 of 100, about 10 s left",
    ]


def test_a_terminal_has_one_line_that_is_written_over_and_nothing_is_left_of_it():
    stream = Terminal()
    _, seen = run(stream, 20, 0.5)
    assert seen[0] == "Making pages"
    assert seen[1] == "Making pages: 2 of 20"
    assert seen[11] == "Making pages: 12 of 20, about 4 s left"
    assert stream.screen == [""]


def test_a_line_is_cut_to_the_width_of_the_terminal(monkeypatch):
    monkeypatch.setenv("COLUMNS", "20")
    _, seen = run(Terminal(), 20, 0.5)
    assert max(map(len, seen)) == 19


def test_a_stream_without_our_letters_gets_what_it_has():
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii")
    progress = PrintedProgress(stream, Words("vi"), Clock())
    with progress.stage("pages"):
        progress.say("Đã xong")
    assert raw.getvalue() == b"D?ng trang\n?? xong\n"


def test_a_sentence_stays_above_the_line_of_a_terminal():
    stream = Terminal()
    progress = PrintedProgress(stream, EN, Clock())
    with progress.stage("speech"):
        progress.say("12 h to be spoken")
    assert stream.screen == ["12 h to be spoken", ""]


def test_times_of_a_stage_that_comes_twice_are_added_also_where_it_failed():
    clock = Clock()
    progress = Progress(clock)
    for name in ("pages", "search", "pages"):
        with pytest.raises(KeyError), progress.stage(name):
            clock.now += 2
            raise KeyError
    assert progress.seconds == {"pages": 4, "search": 2}


def test_on_a_real_terminal_a_build_leaves_its_summary_alone(tmp_path):
    """What is written over is gone when the build has ended."""
    page = tmp_path / "content" / "vi" / "trang" / "a.md"
    page.parent.mkdir(parents=True)
    page.write_text("---\ntitle: Giới thiệu\n---\nMột đoạn.\n", encoding="utf-8")
    ours, theirs = pty.openpty()
    options = [f"--{name}={tmp_path / name}" for name in ("content", "output", "cache", "reports")]
    command = [sys.executable, "-m", "plugins.engine", "build", "--no-speech", *options]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=theirs, env={**os.environ, "REPORT_LANG": "en"}
    ) as build:
        os.close(theirs)
        sent = b""
        while piece := _read(ours):
            sent += piece
        assert build.stdout is not None
        assert b"Ready" in build.stdout.read()
    os.close(ours)
    terminal = Terminal(sent.decode().replace("\r\n", "\n"))
    assert "Making pages" in terminal.getvalue()
    assert terminal.screen == [""]


def _read(terminal):
    """What comes from a terminal; nothing once nobody has it open any more."""
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""
