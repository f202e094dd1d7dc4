"""Heavy jobs: pure functions from bytes to bytes, kept by content, run on one executor."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from pathlib import Path

from .. import locales
from .result_key import Key
from .result_store import ResultStore

#: `(input, parameters) → output`: a top-level function without other inputs.
Job = Callable[[bytes, bytes], bytes]

#: Jobs handed out ahead, a process: enough to keep it busy, few enough to hold their inputs in
#: memory.
_AHEAD = 32
#: A run makes many objects that last: Python looks for waste among its new ones when there are so
#: many of them, not at each 700.
NEW_OBJECTS = 50_000


class WorkFailed(Exception):
    """A job did not come back with a result. `index` is its place among the inputs."""

    def __init__(self, index: int, cause: BaseException) -> None:
        super().__init__(f"job {index}: {cause!r}")
        self.index = index
        self.cause = cause


class Work:
    """Runs jobs in `jobs` processes (1: here) and keeps each result below `folder` by what it was
    made from.
    """

    def __init__(self, folder: Path, jobs: int = 1) -> None:
        self.folder = folder
        self.jobs = max(1, jobs)
        self.store = ResultStore(folder)

    def key(
        self, name: str, given: bytes, parameters: bytes = b"", *, lasting: bool = False
    ) -> Key:
        """What a job's result is kept under."""
        return Key.of(name, parameters, given, lasting=lasting)

    def get(self, key: Key) -> bytes | None:
        """A kept result, or none: also where it is damaged."""
        return self.store.get(key)

    def has(self, key: Key) -> bool:
        """Whether a result is kept, undamaged."""
        return self.store.has(key)

    def put(self, key: Key, result: bytes) -> None:
        """Keep a result; whole or not at all."""
        self.store.put(key, result)

    def close(self) -> None:
        """Write what is still to be written, at the end of a run."""
        self.store.close()

    def map(
        self,
        name: str,
        job: Job,
        inputs: Sequence[bytes],
        parameters: bytes = b"",
        *,
        keep: bool = True,
        lasting: bool = False,
        worth_processes: int = 2,
    ) -> Iterator[tuple[int, bytes | WorkFailed]]:
        """Yield `(index, result)` for each input, kept ones first. `name` holds the job's version
        (`speech-3`). Results that are dear to make are `lasting`: then the name and the parameters
        tell apart all that made them, as libraries of other versions. Fewer inputs than
        `worth_processes` are worked on here, as starting processes would take longer.

        A job that raises yields a `WorkFailed` in place of its result, so that one bad page never
        loses the others.
        """
        missing: list[int] = [] if keep else list(range(len(inputs)))
        for index, given in enumerate(inputs if keep else ()):
            cached = self.get(self.key(name, given, parameters, lasting=lasting))
            if cached is None:
                missing.append(index)
            else:
                yield index, cached
        for index, result in self._run(job, inputs, missing, parameters, worth_processes):
            if keep and isinstance(result, bytes):
                self.put(self.key(name, inputs[index], parameters, lasting=lasting), result)
            yield index, result

    def _run(
        self,
        job: Job,
        inputs: Sequence[bytes],
        todo: Sequence[int],
        parameters: bytes,
        worth_processes: int,
    ) -> Iterator[tuple[int, bytes | WorkFailed]]:
        if self.jobs == 1 or len(todo) < worth_processes:
            for index in todo:
                try:
                    yield index, job(inputs[index], parameters)
                except Exception as cause:
                    yield index, WorkFailed(index, cause)
            return
        # Where a process dies (the system ends what takes too much memory), the jobs that it takes
        # along are done again in new ones, at last each alone: it is the fault of one at most.
        for jobs, together in ((self.jobs, len(todo)), (self.jobs, len(todo)), (1, 1)):
            died: list[int] = []
            for start in range(0, len(todo), together):
                for index, result in self._pooled(
                    job, inputs, todo[start : start + together], parameters, jobs
                ):
                    if (jobs, together) != (1, 1) and _died(result):
                        died.append(index)
                    else:
                        yield index, result
            todo = died

    def _pooled(
        self, job: Job, inputs: Sequence[bytes], todo: Sequence[int], parameters: bytes, jobs: int
    ) -> Iterator[tuple[int, bytes | WorkFailed]]:
        with self.executor(jobs) as pool:
            handed: deque[tuple[int, Future[bytes]]] = deque()
            try:
                for index in todo:
                    if len(handed) == _AHEAD * self.jobs:
                        yield _result(*handed.popleft())
                    handed.append((index, _submitted(pool, job, inputs[index], parameters)))
                while handed:
                    yield _result(*handed.popleft())
            except BaseException:
                _stop_workers()
                raise

    def executor(self, jobs: int = 0) -> Executor:
        """The pool of this run. Workers are started afresh, so that a job never sees this process's
        state.
        """
        return ProcessPoolExecutor(
            jobs or self.jobs,
            multiprocessing.get_context("spawn"),
            _begin,
            (locales.used()[1:],),
        )


def _submitted(pool: Executor, job: Job, given: bytes, parameters: bytes) -> Future[bytes]:
    """Hand a job out; a pool that has died meanwhile takes none, and the job fails with it."""
    try:
        return pool.submit(job, given, parameters)
    except BrokenExecutor as cause:
        failed = Future[bytes]()
        failed.set_exception(cause)
        return failed


def _died(result: bytes | WorkFailed) -> bool:
    return isinstance(result, WorkFailed) and isinstance(result.cause, BrokenExecutor)


def _result(index: int, future: Future[bytes]) -> tuple[int, bytes | WorkFailed]:
    try:
        return index, future.result()
    except Exception as cause:
        return index, WorkFailed(index, cause)


def _stop_workers() -> None:
    """End the workers at once: the pool itself would have them finish what it has handed out."""
    for worker in multiprocessing.active_children():
        worker.terminate()


def _begin(folders: tuple[Path, ...]) -> None:
    """Let a worker read the run's own locales, and end with the process that started it, however
    that ends.
    """
    gc.freeze()  # what was imported stays
    gc.set_threshold(NEW_OBJECTS)
    locales.use(*folders)
    signal.signal(
        signal.SIGINT, signal.SIG_IGN
    )  # Ctrl-C reaches all; only the first one acts on it.
    threading.Thread(target=_end_after_parent, daemon=True).start()


def _end_after_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os.kill(os.getpid(), signal.SIGTERM)
