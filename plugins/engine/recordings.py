"""Recordings made while somebody already looks: builds in the background, one after the other."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Callable, Sequence

#: Seconds of speaking before a first build shows what is ready, and the most of a later one: each
#: speaks twice as long as the one before.
FIRST, LONGEST = 60, 960


class Recordings:
    """Repeats a command that builds, with `--speech-seconds`, until it has time left over; then
    calls `done` with its status and what it said.
    """

    def __init__(self, command: Sequence[str], done: Callable[[int, str], None]) -> None:
        self._command = command
        self._done = done
        self._lock = threading.Lock()
        self._process: subprocess.Popen[str] | None = None
        self._thread: threading.Thread | None = None
        self._wanted = False

    def start(self) -> None:
        """Begin, or begin again; what was spoken before is not spoken anew."""
        self.stop()
        self._wanted = True
        self._thread = threading.Thread(target=self._rounds, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End the build that runs, and wait until it has ended."""
        with self._lock:
            self._wanted = False
            if self._process is not None:
                self._process.terminate()
        if self._thread is not None:
            self._thread.join()
        self._thread = None

    def _rounds(self) -> None:
        seconds = FIRST
        while True:
            begun = time.monotonic()
            status, said = self._build(seconds)
            if not self._wanted:
                return
            if status or time.monotonic() - begun < seconds:
                self._done(status, said)
                return
            seconds = min(2 * seconds, LONGEST)

    def _build(self, seconds: int) -> tuple[int, str]:
        with self._lock:
            if not self._wanted:
                return 0, ""
            process = self._process = subprocess.Popen(
                [*self._command, "--speech-seconds", str(seconds)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                encoding="utf-8",
                errors="replace",
                env={**os.environ, "PYTHONUTF8": "1"},
            )
        said, _ = process.communicate()
        with self._lock:
            self._process = None
        return process.returncode, said.strip()
