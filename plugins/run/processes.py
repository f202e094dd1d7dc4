"""Jobs in processes of this machine: where one dies, only its own job may be lost."""

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


#: The place of an input, and what was made of it.
Outcome = tuple[int, bytes | WorkFailed]


class Processes:
    """Runs jobs in `jobs` processes. Those that `stay` wait for the next jobs.

    `host` is the address under which they reach this machine.
    """

    host = "127.0.0.1"

    def __init__(self, jobs: int, *, stay: bool = False) -> None:
        self.jobs = max(1, jobs)
        self.stay = stay
        self._pool: Executor | None = None

    def run(
        self,
        job: Job,
        inputs: Sequence[bytes],
        todo: Sequence[int],
        parameters: bytes,
        worth_processes: int = 2,
    ) -> Iterator[Outcome]:
        """Yield what a job makes of the inputs at some places. It is done here where there is one
        process only, or fewer inputs than are `worth_processes`.
        """
        if self.jobs > 1 and len(todo) >= worth_processes:
            yield from self.run_separately(job, inputs, todo, parameters)
            return
        for index in todo:
            try:
                yield index, job(inputs[index], parameters)
            except Exception as cause:
                yield index, WorkFailed(index, cause)

    def run_separately(
        self, job: Job, inputs: Sequence[bytes], todo: Sequence[int], parameters: bytes
    ) -> Iterator[Outcome]:
        """As `run`, never here."""
        # Where a process dies (the system ends what takes too much memory), the jobs that it takes
        # along are done again in new ones, at last each alone: it is the fault of one at most.
        for last in (False, False, True):
            died, together = list[int](), 1 if last else max(1, len(todo))
            for start in range(0, len(todo), together):
                part, jobs = todo[start : start + together], 1 if last else self.jobs
                for index, result in self._pooled(job, inputs, part, parameters, jobs):
                    if not last and _died(result):
                        died.append(index)
                    else:
                        yield index, result
            todo = died

    def _pooled(
        self, job: Job, inputs: Sequence[bytes], todo: Sequence[int], parameters: bytes, jobs: int
    ) -> Iterator[Outcome]:
        pool, self._pool = self._pool or self.executor(jobs), None
        broken = False
        try:
            handed: deque[tuple[int, Future[bytes]]] = deque()
            for index in todo:
                if len(handed) == _AHEAD * self.jobs:
                    yield _result(*handed.popleft())
                handed.append((index, _submitted(pool, job, inputs[index], parameters)))
            while handed:
                outcome = _result(*handed.popleft())
                broken = broken or _died(outcome[1])
                yield outcome
        except BaseException:
            broken = True
            _stop_workers()
            raise
        finally:
            if self.stay and not broken:
                self._pool = pool
            else:
                pool.shutdown()

    def close(self) -> None:
        """Let the processes end."""
        pool, self._pool = self._pool, None
        if pool:
            pool.shutdown()

    def executor(self, jobs: int = 0) -> Executor:
        """New processes. They are started afresh, so that a job never sees this process's state."""
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


def _result(index: int, future: Future[bytes]) -> Outcome:
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
