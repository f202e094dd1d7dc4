"""How far the speaking is, on a terminal."""
from __future__ import annotations

import sys
import time
from collections.abc import Callable

#: Called with how many sentences are done, and how many there are.
Progress = Callable[[int, int], None]


def no_progress(done: int, total: int) -> None:
    """Tell nobody."""


def on_terminal() -> Progress:
    """A line that is written over, with the time left; nothing where nobody watches."""
    if not sys.stderr.isatty():
        return no_progress
    begun = time.monotonic()

    def tell(done: int, total: int) -> None:
        left = round((time.monotonic() - begun) / done * (total - done))
        bar = "█" * (20 * done // total)
        sys.stderr.write(f"\r♪ {bar:░<20} {done}/{total}  -{left // 60}:{left % 60:02} " + "\n" * (done == total))
        sys.stderr.flush()

    return tell
