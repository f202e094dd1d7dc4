"""Jobs on the workers of a Dask cluster: a worker that is lost costs time only.

The cluster's scheduler hands slices of a job's inputs out, and again where a worker died. Only
workers whose code, packages and tables are those of this machine are asked: their results are the
same bytes. What no worker has done is done here.
"""

from __future__ import annotations

import concurrent.futures
import logging
import re
import socket
import warnings
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import Any

from .. import locales
from ..domain import Problem, warning
from .cluster_worker import work_on
from .processes import Job, Outcome, Processes
from .project import SETTINGS_FILE
from .result_key import machine_facts

#: What a cluster's address begins with; behind it stand the scheduler's host and port.
SCHEME = "dask://"
ADDRESS = re.compile(SCHEME + r"[A-Za-z0-9._-]+:[0-9]{1,5}")
#: Seconds in which a scheduler answers.
_ANSWER = 30
#: Seconds between two looks for workers while nothing comes back, and how many find none before
#: the cluster is lost: workers that were ended may be started anew.
_LOOK, _LOOKS = 5, 6
#: Slices that a worker's thread has at once: one in work, one waiting. Of all inputs as many are
#: made for each thread, so that all end at about the same time.
_AHEAD, _SLICES = 2, 8
#: The inputs of a slice, at most: it is done again where its worker is lost.
_MOST = 32


class ClusterLost(Exception):
    """Nobody is there any more to do what was handed out."""


class Cluster:
    """Runs jobs on the workers of the scheduler at `dask://host:port`, and `here` what they do not
    do. `warn` is told once what keeps them from it.
    """

    def __init__(self, address: str, here: Processes, warn: Callable[[Problem], None]) -> None:
        self.address = address.removeprefix(SCHEME)
        self.here = here
        self.warn = warn
        self._client: Any = None
        self._reported: set[str] = set()

    @property
    def host(self) -> str:
        """The address under which workers reach this machine."""
        if not self._connected():
            return self.here.host
        place, _, port = self.address.rpartition(":")
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as way:
            way.connect((place, int(port)))  # sends nothing
            return str(way.getsockname()[0])

    def run(
        self,
        job: Job,
        inputs: Sequence[bytes],
        todo: Sequence[int],
        parameters: bytes,
        worth_processes: int = 2,
    ) -> Iterator[Outcome]:
        """As `Processes.run`. What a worker could not do, as one without a voice, is tried here
        again.
        """
        done = set[int]()
        if len(todo) >= worth_processes and self._connected():
            try:
                for index, result in self._on_workers(job, inputs, todo, parameters):
                    done.add(index)
                    yield index, result
            except ClusterLost as lost:
                self._leave("cluster-lost", reason=str(lost))
        remaining = [index for index in todo if index not in done]
        yield from self.here.run(job, inputs, remaining, parameters, worth_processes)

    def close(self) -> None:
        """Leave the cluster."""
        if self._client:
            self._client.close(timeout=_ANSWER)
        self._client = None

    def _connected(self) -> bool:
        """Whether there is a cluster. One that is not there, or no more, is not asked again."""
        if self._client is None and not self._reported:
            try:
                self._client = _client(self.address)
            except ImportError:
                self._leave("cluster-extra-missing")
            except (OSError, ValueError) as cause:
                self._leave("cluster-unreachable", reason=_first_line(cause))
        return self._client is not None

    def _leave(self, code: str, **values: Any) -> None:
        self._report(code, **values)
        self.close()

    def _report(self, code: str, **values: Any) -> None:
        if code not in self._reported:
            self._reported.add(code)
            self.warn(warning(code, SETTINGS_FILE, address=SCHEME + self.address, **values))

    def _on_workers(
        self, job: Job, inputs: Sequence[bytes], todo: Sequence[int], parameters: bytes
    ) -> Iterator[tuple[int, bytes]]:
        """Yield the results that workers made, slice by slice as they come back. Raises
        ClusterLost.
        """
        folders = locales.used()[1:]
        facts = machine_facts(folders)
        threads, allowed = self._workers(facts, folders)
        slices, pending = deque(_slices(todo, threads)), dict[Any, Sequence[int]]()
        try:
            while slices or pending:
                while slices and len(pending) < _AHEAD * threads:
                    part = slices.popleft()
                    given = [inputs[index] for index in part]
                    future = self._client.submit(
                        work_on, job, given, parameters, folders, facts, pure=False, workers=allowed
                    )
                    pending[future] = part
                for future in self._finished(list(pending), allowed):
                    yield from _results(future, pending.pop(future))
        finally:
            if pending and self._client.status == "running":
                with suppress(*_failures()):
                    self._client.cancel(list(pending), force=True)

    def _workers(self, facts: str, folders: Sequence[Any]) -> tuple[int, list[str] | None]:
        """How many threads there are on workers like this machine, and which these are; none where
        all are, also those that start later. Raises ClusterLost where there is no such worker.
        """
        found = self._answer(lambda: self._client.run(machine_facts, folders, on_error="return"))
        same = [worker for worker, known in found.items() if known == facts]
        if others := sorted(set(found) - set(same)):
            self._report("cluster-other-code", workers=others, count=len(others))
        if not same:
            raise ClusterLost("0 workers")
        threads = self._answer(self._client.nthreads)
        return sum(threads.get(worker, 1) for worker in same), same if others else None

    def _answer(self, ask: Callable[[], Any]) -> Any:
        """What the scheduler answers. Raises ClusterLost."""
        try:
            return ask()
        except _failures() as cause:
            raise ClusterLost(_first_line(cause)) from None

    def _finished(self, pending: list[Any], allowed: list[str] | None) -> list[Any]:
        """Wait for slices that are done. Raises ClusterLost where nobody does them any more."""
        from distributed import wait

        missed = 0
        while missed < _LOOKS:
            try:
                with self._client.as_current():
                    return list(wait(pending, _LOOK, "FIRST_COMPLETED").done)
            except TimeoutError:
                there = self._answer(self._client.nthreads)
                missed = 0 if there.keys() & (there if allowed is None else allowed) else missed + 1
            except _failures() as cause:
                raise ClusterLost(_first_line(cause)) from None
        raise ClusterLost("0 workers")


def _client(address: str) -> Any:
    """A client of the scheduler at `host:port`. Raises ImportError, OSError, ValueError."""
    from distributed import Client

    # What Dask would say of its own accord, as that a worker was lost, is no fault of the portal.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # other versions there: told in our own words
        return Client(f"tcp://{address}", timeout=_ANSWER, set_as_default=False)


def _failures() -> tuple[type[BaseException], ...]:
    """What Dask raises where nobody is there to answer, or works any more."""
    from asyncio import CancelledError  # not above: it takes long to load, and few need it

    return OSError, RuntimeError, ValueError, CancelledError, concurrent.futures.CancelledError


def _first_line(cause: BaseException) -> str:
    return str(cause).strip().partition("\n")[0]


def _slices(todo: Sequence[int], threads: int) -> Iterator[Sequence[int]]:
    size = min(_MOST, max(1, len(todo) // (threads * _SLICES)))
    for start in range(0, len(todo), size):
        yield todo[start : start + size]


def _results(future: Any, part: Sequence[int]) -> Iterator[tuple[int, bytes]]:
    """The results of a slice; none of one that no worker could even begin."""
    if future.status != "finished":
        return
    for index, result in zip(part, future.result(), strict=True):
        if result is not None:
            yield index, result
