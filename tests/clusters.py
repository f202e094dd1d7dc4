"""A cluster of real processes on this machine: a scheduler and its workers."""

import json
import os
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from tests.conftest import ROOT, STUCK


def needs_cluster():
    """Skip a test on a machine that has no Dask."""
    pytest.importorskip("distributed", reason="the extra `cluster` is not installed here")


class Cluster:
    """A scheduler with its workers, each one thread in one process."""

    def __init__(self, folder, stack):
        self.folder, self.stack = folder, stack
        noted = folder / "scheduler.json"
        options = ("--host", "127.0.0.1", "--port", "0", "--no-dashboard")
        self.scheduler = self._start("scheduler", *options, "--scheduler-file", str(noted))
        self.address = until(lambda: _address(noted)).replace("tcp://", "dask://")

    def add(self, *options, path=ROOT):
        """Start one more worker, with the package of `path`; return its process."""
        noted = str(self.folder / "scheduler.json")
        usual = ("--scheduler-file", noted, "--nthreads", "1", "--no-dashboard", "--no-nanny")
        return self._start("worker", *usual, *options, path=path)

    def ready(self, count):
        """Wait until there are so many workers."""
        from distributed import Client

        with Client(self.address.replace("dask://", "tcp://"), set_as_default=False) as client:
            client.wait_for_workers(count, timeout=STUCK)
        return self

    def _start(self, what, *options, path=ROOT):
        places = os.pathsep.join(map(str, (path, ROOT)))
        log = self.stack.enter_context((self.folder / f"{what}.log").open("a"))
        started = self.stack.enter_context(
            subprocess.Popen(
                [sys.executable, "-m", f"distributed.cli.dask_{what}", *options],
                cwd=self.folder,
                stdout=log,
                stderr=log,
                env={**os.environ, "PYTHONPATH": places},
            )
        )
        self.stack.callback(started.kill)
        return started


@contextmanager
def cluster(folder):
    """A scheduler, with all its workers ended afterwards."""
    folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        yield Cluster(folder, stack)


def until(wanted, seconds=STUCK):
    """Wait until something is there; return it."""
    end = time.monotonic() + seconds
    while not (reached := wanted()):
        assert time.monotonic() < end, "it never came"
        time.sleep(0.05)
    return reached


def _address(noted: Path):
    try:
        return json.loads(noted.read_text("utf-8"))["address"]
    except (OSError, ValueError):
        return None  # not written yet, or half
