"""Heavy jobs: pure functions from bytes to bytes, kept by content, run on one executor."""
from __future__ import annotations

import hashlib
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from pathlib import Path

#: `(input, parameters) → output`: a top-level function without other inputs.
Job = Callable[[bytes, bytes], bytes]

#: Jobs handed out ahead, a process: enough to keep it busy, few enough to hold their inputs in memory.
_AHEAD = 32


class WorkFailed(Exception):
    """A job did not come back with a result. `index` is its place among the inputs."""

    def __init__(self, index: int, cause: BaseException) -> None:
        super().__init__(f"job {index}: {cause!r}")
        self.index = index
        self.cause = cause


class Work:
    """Runs jobs in `jobs` processes (1: here) and keeps each result below `folder` under the hash of its input."""

    def __init__(self, folder: Path, jobs: int = 1) -> None:
        self.folder = folder
        self.jobs = max(1, jobs)

    def key(self, name: str, given: bytes, parameters: bytes = b"") -> Path:
        """The file that keeps a job's result."""
        seal = hashlib.blake2b(digest_size=20)
        for part in (name.encode(), parameters, given):
            seal.update(len(part).to_bytes(8, "big") + part)
        digest = seal.hexdigest()
        return self.folder / name / digest[:2] / digest

    def get(self, path: Path) -> bytes | None:
        """A kept result, or none."""
        try:
            return path.read_bytes()
        except FileNotFoundError:
            return None

    def put(self, path: Path, result: bytes) -> None:
        """Keep a result; whole or not at all."""
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f"{path.name}.{os.getpid()}")
        part.write_bytes(result)
        part.replace(path)

    def map(self, name: str, job: Job, inputs: Sequence[bytes], parameters: bytes = b"", *,
            keep: bool = True) -> Iterator[tuple[int, bytes | WorkFailed]]:
        """Yield `(index, result)` for each input, kept ones first. `name` holds the job's version (`speech-3`).

        A job that raises yields a `WorkFailed` in place of its result, so that one bad page never loses the others.
        """
        missing: list[int] = []
        for index, given in enumerate(inputs):
            kept = self.get(self.key(name, given, parameters)) if keep else None
            if kept is None:
                missing.append(index)
            else:
                yield index, kept
        for index, result in self._run(job, inputs, missing, parameters):
            if keep and isinstance(result, bytes):
                self.put(self.key(name, inputs[index], parameters), result)
            yield index, result

    def _run(self, job: Job, inputs: Sequence[bytes], todo: Sequence[int],
             parameters: bytes) -> Iterator[tuple[int, bytes | WorkFailed]]:
        if self.jobs == 1 or len(todo) < 2:
            for index in todo:
                try:
                    yield index, job(inputs[index], parameters)
                except Exception as cause:
                    yield index, WorkFailed(index, cause)
            return
        with self.executor() as pool:
            handed: deque[tuple[int, Future[bytes]]] = deque()
            try:
                for index in todo:
                    if len(handed) == _AHEAD * self.jobs:
                        yield _result(*handed.popleft())
                    handed.append((index, pool.submit(job, inputs[index], parameters)))
                while handed:
                    yield _result(*handed.popleft())
            except BaseException:
                _stop_workers()
                raise

    def executor(self) -> Executor:
        """The pool of this run. Workers are started afresh, so that a job never sees this process's state."""
        return ProcessPoolExecutor(self.jobs, multiprocessing.get_context("spawn"), _follow)


def _result(index: int, future: Future[bytes]) -> tuple[int, bytes | WorkFailed]:
    try:
        return index, future.result()
    except Exception as cause:
        return index, WorkFailed(index, cause)


def _stop_workers() -> None:
    """End the workers at once: the pool itself would have them finish what it has handed out."""
    for worker in multiprocessing.active_children():
        worker.terminate()


def _follow() -> None:
    """Let a worker end with the process that started it, however that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all; only the first one acts on it.
    threading.Thread(target=_end_after_parent, daemon=True).start()


def _end_after_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os.kill(os.getpid(), signal.SIGTERM)
