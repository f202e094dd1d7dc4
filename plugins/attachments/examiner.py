"""A process that opens what nobody has opened yet: where it is stuck, grows, or dies of a file, the
file is blamed, and the next one is opened by another process.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from multiprocessing.connection import Connection

from ..run.time_limit import time_limit
from .examination import Examination, Flaw
from .examine import examine

#: A file of a thousand pages takes a tenth of both.
SECONDS, MEMORY = 60, 1_500_000_000


class Examiner:
    """Examines files one after the other. It is a context: at its end its process ends."""

    def __init__(
        self, roots: Sequence[bytes] = (), seconds: float = SECONDS, memory: int = MEMORY
    ) -> None:
        self.roots = roots
        self.seconds, self.memory = seconds, memory
        self._process: multiprocessing.process.BaseProcess | None = None
        self._connection: Connection | None = None

    def __enter__(self) -> Examiner:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def examine(self, suffix: str, content: bytes) -> Examination:
        """What is to be known of a file, whatever is in it."""
        connection = self._begin()
        try:
            connection.send_bytes(suffix.encode())
            connection.send_bytes(content)
            if connection.poll(time_limit(self.seconds)):
                return Examination.unpacked(connection.recv_bytes())
        except (EOFError, OSError):
            pass  # it has died of the file
        self._end()
        return Examination(0, (Flaw("attachment-too-hard", {"seconds": round(self.seconds)}),))

    def _begin(self) -> Connection:
        if self._connection is None:
            context = multiprocessing.get_context("spawn")
            self._connection, other = context.Pipe()
            self._process = context.Process(
                target=_serve, args=(other, self.roots, self.memory), daemon=True, name="examiner"
            )
            self._process.start()
            other.close()
        return self._connection

    def _end(self) -> None:
        connection, process = self._connection, self._process
        self._connection = self._process = None
        if connection:
            connection.close()
        if process:
            process.kill()
            process.join()


def _serve(connection: Connection, roots: Sequence[bytes], memory: int) -> None:
    """Examine what comes, until nothing does."""
    _limit(memory)
    _say_nothing()
    with suppress(EOFError, OSError, KeyboardInterrupt):
        while True:
            suffix = connection.recv_bytes().decode()
            content = connection.recv_bytes()
            connection.send_bytes(examine(suffix, content, roots).packed())


def _limit(memory: int) -> None:
    with suppress(ImportError, ValueError, OSError):  # a system without such limits
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _say_nothing() -> None:
    """What libraries print of a damaged file is for nobody, nor is the trace of its end."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    sys.stdout.flush()
    sys.stderr.flush()
    for stream in (1, 2):
        os.dup2(nothing, stream)
