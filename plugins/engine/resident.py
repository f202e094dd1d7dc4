"""Builds one after another in this process, which keeps what it has loaded and read."""

from __future__ import annotations

import contextvars
import gc
import io
import threading
from collections.abc import Callable, Collection
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from ..run import Portal, command
from ..run.memory import BuildMemory
from .pelican import PortalPelican
from .run import Request, read


@dataclass(frozen=True)
class Built:
    """What came of a build: its exit status, what it said, and its portal if it came so far.

    `context` is what it ran in: the locales of its portal are known there alone. `clear` takes
    away what is no longer needed: the output before it, in files and in memory.
    """

    status: int
    said: str
    portal: Portal | None
    context: contextvars.Context
    clear: Callable[[], None]


def build(request: Request, memory: BuildMemory | None = None) -> Built:
    """Build in this process, which has `memory` of its earlier builds; what is said is caught."""
    said, portal, folders = io.StringIO(), None, list[Callable[[], None]]()
    with redirect_stdout(said), redirect_stderr(said):
        try:
            pelican = PortalPelican(read(request))
            pelican.cleared = folders.append
            pelican.memory = memory or pelican.memory
            status, portal = pelican.build(), pelican.portal
        except command.Stopped as stopped:
            status = command.report_stop(stopped)

    def clear() -> None:
        if memory:
            memory.turn(good=status == 0)
        for one in folders:
            one()
        gc.collect()  # what the last build left
        gc.freeze()  # what this one made stays, and is not looked through again

    return Built(status, said.getvalue().strip(), portal, contextvars.copy_context(), clear)


class Resident:
    """A thread that builds when something was saved. What is saved while it builds is built
    together, once it is done.
    """

    def __init__(
        self, request: Request, begun: Callable[[], None], done: Callable[[Built], None]
    ) -> None:
        """`begun` is called before each build, `done` after it, both in its thread."""
        self.request = request
        self.last: Built | None = None
        self._memory = BuildMemory()
        self._begun, self._done = begun, done
        self._wanted = threading.Event()
        self._alone, self._lock = threading.Lock(), threading.Lock()
        self._saved: set[Path] = set()
        self._building: set[Path] = set()
        threading.Thread(target=self._rounds, daemon=True).start()

    def save(self, files: Collection[Path]) -> None:
        """Let files be built that were saved."""
        with self._lock:
            self._saved |= set(files)
        self._wanted.set()

    def unbuilt(self) -> set[Path]:
        """The files that the last good build has not read as they are now."""
        with self._lock:
            return self._saved | self._building

    @property
    def busy(self) -> bool:
        """Whether a build runs."""
        return self._alone.locked()

    def wait(self) -> None:
        """Wait until the build that runs is done; no other begins."""
        self._alone.acquire()

    def build(self) -> None:
        """Build now, and wait for it."""
        with self._alone:
            self._begun()
            with self._lock:
                self._building |= self._saved
                self._saved = set()
            built = build(self.request, self._memory)
            with self._lock:
                if built.portal and (built.status == 0 or self.last is None):
                    self.last = built
                if built.status == 0:
                    self._building = set()
            self._done(built)
            built.clear()

    def _rounds(self) -> None:
        while True:
            self._wanted.wait()
            self._wanted.clear()
            self.build()
