"""How far a build is: told while it lasts, and how long each part of it took."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from .amounts import span
from .command import Words

#: Called with how many of a stage's parts are done, and how many there are.
Tell = Callable[[int, int], None]


def nobody(done: int, total: int) -> None:
    """Tell nobody how much is done."""


#: Seconds between what is told of one stage: on a terminal, where a line is written over, and
#: elsewhere, where each stays.
_TERMINAL, _LINES = 1.0, 30.0
#: Seconds of a stage before its time left can be told from what is done.
_KNOWN = 3.0


class Progress:
    """Notes how long each stage of a build takes, and tells nobody.

    `seconds` are those of each stage, in the order in which stages began. A stage that comes again
    goes on.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock = clock
        self.seconds: dict[str, float] = {}
        self._started = clock()

    @property
    def total(self) -> float:
        """The seconds since the build began."""
        return self.clock() - self._started

    @contextmanager
    def stage(self, name: str) -> Iterator[Tell]:
        """Note the time of what is done within, under a name for which `commands.toml` may have
        words; what it yields is called when a part of it is done.
        """
        begun = self.clock()
        self.seconds.setdefault(name, 0.0)
        self.begin(name)
        try:
            yield lambda done, total: self.tell(name, self.clock() - begun, done, total)
        finally:
            self.seconds[name] += self.clock() - begun
            self.end()

    def begin(self, name: str) -> None:
        """A stage begins."""

    def tell(self, name: str, elapsed: float, done: int, total: int) -> None:
        """So many of a stage's parts are done, `elapsed` seconds after it began."""

    def end(self) -> None:
        """The stage ended."""

    def say(self, text: str) -> None:
        """Tell a sentence of its own."""


class PrintedProgress(Progress):
    """Writes stages as lines: on a terminal one that is written over, in a file or a CI's log one a
    stage, and one now and then within a long stage.
    """

    def __init__(
        self, stream: TextIO, words: Words, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(clock)
        self.stream = stream
        self.words = words
        self.terminal = stream.isatty()
        self._printed = 0.0
        self._length = 0

    def begin(self, name: str) -> None:
        """Tell the name of the stage."""
        self._printed = self.clock()
        self._write(self.words.stage(name))

    def tell(self, name: str, elapsed: float, done: int, total: int) -> None:
        """Tell how much of it is done, and the time left once that can be known."""
        now = self.clock()
        if now - self._printed < (_TERMINAL if self.terminal else _LINES) or done >= total:
            return
        self._printed = now
        values = {"stage": self.words.stage(name), "done": done, "total": total}
        if elapsed < _KNOWN or not done:
            self._write(self.words("progress.done", **values))
        else:
            left = span(elapsed / done * (total - done), self.words)
            self._write(self.words("progress.left", left=left, **values))

    def end(self) -> None:
        """Leave no half of a line behind."""
        if self.terminal:
            self._write("")
            self.stream.write("\r")
            self.stream.flush()

    def say(self, text: str) -> None:
        """Tell a sentence, which stays."""
        self.end()
        self._length = 0
        self.stream.write(f"{self._encoded(text)}\n")
        self.stream.flush()

    def _write(self, text: str) -> None:
        if self.terminal:
            # A line that reaches the last column would go on in the next, and stay.
            text = text[: shutil.get_terminal_size().columns - 1]
            self.stream.write("\r" + self._encoded(text).ljust(self._length))
            self._length = len(text)
        else:
            self.stream.write(f"{self._encoded(text)}\n")
        self.stream.flush()

    def _encoded(self, text: str) -> str:
        """The text as the stream can take it: an old terminal may not have our letters."""
        encoding = self.stream.encoding or "utf-8"
        return text.encode(encoding, "replace").decode(encoding)


def chosen_progress(*, quiet: bool) -> Progress:
    """What tells a build's progress on standard error in the editor's language, or nobody."""
    return Progress() if quiet else PrintedProgress(sys.stderr, Words())
