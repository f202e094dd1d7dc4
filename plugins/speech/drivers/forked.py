"""Sound made in a fork of this process and handed over in memory that both see: a pipe would cost
as much as the fork.

espeak-ng carries state from one text to the next. A fork of a process that has never spoken says a
text the same way, whatever was said before it, and may die or hang without harm.
"""

from __future__ import annotations

import ctypes
import functools
import gc
import mmap
import os
import select
from collections.abc import Callable
from ctypes import Structure, c_int32, c_int64, c_short
from typing import Any

#: The most that one text may give: half an hour of samples at 22,050 Hz, and a word in each quarter
#: of a second.
SAMPLES, WORDS = 22050 * 1800, 4 * 1800


class Sound(Structure):
    """Samples, and each word's place (characters from 0), length and time (milliseconds)."""

    _fields_ = (
        ("samples", c_int64),
        ("words", c_int64),
        ("word", c_int32 * 3 * WORDS),
        ("sample", c_short * SAMPLES),
    )

    def add(self, address: Any, count: int) -> None:
        """Take so many samples from an address; OverflowError where there is no room left."""
        if self.samples + count > SAMPLES:
            raise OverflowError("too long to be spoken at once")
        ctypes.memmove(ctypes.byref(self.sample, 2 * self.samples), address, 2 * count)
        self.samples += count

    def add_word(self, location: int, length: int, time: int) -> None:
        """Take a word; IndexError where there is no room left."""
        self.word[self.words] = (location, length, time)
        self.words += 1

    def pack(self) -> bytes:
        """The samples as they stand in a file."""
        return ctypes.string_at(ctypes.addressof(self.sample), 2 * self.samples)


@functools.cache
def shared_sound() -> Sound:
    """Memory that a fork fills; only what is used of it takes room."""
    return Sound.from_buffer(mmap.mmap(-1, ctypes.sizeof(Sound)))


def make_in_fork(make: Callable[[Sound], None], seconds: float) -> Sound:
    """Return what `make` writes in a fork; it holds until the next call.

    Raises:
        RuntimeError: the fork failed, or was not done after so many seconds.
    """
    sound = shared_sound()
    sound.samples = sound.words = 0
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        status = 1
        try:
            gc.disable()  # the collector would copy the parent's pages
            make(sound)
            status = 0
        finally:
            os._exit(status)
    os.close(writing)
    ended, _, _ = select.select([reading], [], [], seconds)  # the pipe ends with the fork
    os.close(reading)
    if not ended:
        os.kill(child, 9)
    if os.waitpid(child, 0)[1]:
        raise RuntimeError("the fork did not end well")
    return sound
