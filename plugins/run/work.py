"""Heavy jobs: pure functions from bytes to bytes, kept by content, wherever they are done."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from ..domain import Problem
from .cluster import Cluster
from .copies import in_copies
from .memory import BuildMemory
from .processes import Job, Outcome, Processes
from .result_key import Key
from .result_shared import SharedResults
from .result_store import ResultStore


def _nobody(_: Problem) -> None:
    """Tell nobody."""


class Work:
    """Runs jobs and keeps each result below `folder` by what it was made from.

    `jobs` are processes of this machine (1: here, 0: one a processor), or the `dask://host:port` of
    a cluster's scheduler; so many `processes` work here either way. `warn` is called with what
    keeps others from helping: the work is done all the same. `memory` is what this process
    remembers of earlier builds.
    """

    def __init__(self, folder: Path, jobs: int | str = 1, shared: str = "") -> None:
        """`shared` is a folder or a URL where others keep their lasting results, as this does."""
        self.folder = folder
        self.jobs = jobs or os.cpu_count() or 1
        self.processes = self.jobs if isinstance(self.jobs, int) else os.cpu_count() or 1
        self.memory = BuildMemory()
        self.warn: Callable[[Problem], None] = _nobody
        self.workers: Processes | Cluster
        if isinstance(self.jobs, str):
            self.workers = Cluster(self.jobs, Processes(self.processes), self._warn)
        else:
            self.workers = Processes(self.processes)
        self.shared = shared
        others = SharedResults(shared, self._warn) if shared else None
        self.store = ResultStore(folder, others)

    def _warn(self, problem: Problem) -> None:
        self.warn(problem)

    @property
    def host(self) -> str:
        """The address under which those who do the jobs reach this machine."""
        return self.workers.host

    def key(
        self, name: str, given: bytes, parameters: bytes = b"", *, lasting: bool = False
    ) -> Key:
        """What a job's result is kept under."""
        return Key.of(name, parameters, given, lasting=lasting)

    def get(self, key: Key) -> bytes | None:
        """A kept result, or none: also where it is damaged."""
        return self.store.get(key)

    def fetch(self, keys: Iterable[Key]) -> None:
        """Take what others have made, before it is asked for one by one."""
        self.store.fetch(keys)

    def has(self, key: Key) -> bool:
        """Whether a result is kept, undamaged."""
        return self.store.has(key)

    def lists(self, key: Key) -> bool:
        """Whether a small result is kept, which may be damaged: in less time than `has`."""
        return self.store.lists(key)

    def put(self, key: Key, result: bytes) -> None:
        """Keep a result; whole or not at all."""
        self.store.put(key, result)

    def close(self) -> None:
        """Write what is still to be written, at the end of a run."""
        self.workers.close()
        self.store.close()

    def in_copies(
        self, make: Callable[[int], bytes], count: int, *, large: bool = False
    ) -> Iterator[tuple[int, bytes]]:
        """Yield `(place, make(place))` for each of so many places, made by copies of this process
        (`copies.in_copies`). What `make` puts into the store is lost.
        """
        # A copy must not go on in a file that is opened here.
        close = self.store.table.close
        return in_copies(make, count, self.processes, large=large, before=close)

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
    ) -> Iterator[Outcome]:
        """Yield `(index, result)` for each input, kept ones first. `name` holds the job's version
        (`speech-3`). Results that are dear to make are `lasting`: then the name and the parameters
        tell apart all that made them, as libraries of other versions. Fewer inputs than
        `worth_processes` are worked on here, as starting processes would take longer.

        A job that raises yields a `WorkFailed` in place of its result, so that one bad page never
        loses the others.
        """
        if keep and lasting:
            self.fetch(self.key(name, given, parameters, lasting=True) for given in inputs)
        missing: list[int] = [] if keep else list(range(len(inputs)))
        for index, given in enumerate(inputs if keep else ()):
            cached = self.get(self.key(name, given, parameters, lasting=lasting))
            if cached is None:
                missing.append(index)
            else:
                yield index, cached
        for index, result in self.workers.run(job, inputs, missing, parameters, worth_processes):
            if keep and isinstance(result, bytes):
                self.put(self.key(name, inputs[index], parameters, lasting=lasting), result)
            yield index, result
