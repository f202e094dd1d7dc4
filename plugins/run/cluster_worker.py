"""What a worker of a cluster does: a slice of a job's inputs, in a process of its own."""

from __future__ import annotations

import functools
import multiprocessing
import threading
from collections.abc import Sequence
from pathlib import Path

from .. import locales
from .processes import Job, Processes
from .result_key import machine_facts


class OtherCode(Exception):
    """The results of this machine might be other bytes than those that are asked for."""


def work_on(
    job: Job, inputs: Sequence[bytes], parameters: bytes, folders: tuple[Path, ...], facts: str
) -> list[bytes | None]:
    """Do a job on some inputs; none is a result that could not be made here."""
    locales.use(*folders)
    processes = _processes(threading.get_ident(), folders)
    same = functools.partial(_if_same, job=job, folders=folders, facts=facts)
    made = dict(processes.run_separately(same, inputs, range(len(inputs)), parameters))
    results = [made[index] for index in range(len(inputs))]
    return [result if isinstance(result, bytes) else None for result in results]


def _if_same(
    given: bytes, parameters: bytes, *, job: Job, folders: tuple[Path, ...], facts: str
) -> bytes:
    """Do a job where the code is that of the machine which asks: it may have changed since the
    worker was started. Raises OtherCode.
    """
    if _facts(folders) != facts:
        raise OtherCode
    return job(given, parameters)


@functools.lru_cache(maxsize=8)
def _facts(folders: tuple[Path, ...]) -> str:
    return machine_facts(folders)


@functools.lru_cache(maxsize=64)
def _processes(_thread: int, _folders: tuple[Path, ...]) -> Processes:
    """The process of a worker's thread. Jobs may not be safe in threads, read signals, or take
    their process along.
    """
    multiprocessing.current_process().daemon = False  # a nanny's worker may have processes too
    return Processes(1, stay=True)
