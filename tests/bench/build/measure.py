"""What a command costs: seconds on the clock and of processors, and memory at most."""

import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

PROC = Path("/proc")
#: Seconds between two looks at the memory.
PAUSE = 0.1


@dataclass(frozen=True)
class Cost:
    """Seconds on the clock, seconds of processors in all processes, and megabytes that they had at
    most at once, pages that several share counted once.
    """

    wall: float
    cpu: float
    megabytes: int


def run(command, folder, passes=(0,)):
    """Run a command; return its cost. Ends with what it printed where its status is none that
    passes.
    """
    watched = _Watch()
    started, before = perf_counter(), _used()
    with subprocess.Popen(
        [str(word) for word in command],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as process:
        watched.start(process.pid)
        printed = process.communicate()[0]
    wall = perf_counter() - started
    if process.returncode not in passes:
        sys.exit(f"{command[0]} failed with {process.returncode}:\n{printed[-3000:]}")
    return Cost(wall, _used() - before, watched.stop())


def _used():
    import resource  # no Windows has it

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class _Watch:
    """Looks again and again at what a process and those below it hold."""

    def __init__(self):
        self.most, self.over = 0, threading.Event()

    def start(self, pid):
        self.thread = threading.Thread(target=self._look, args=(pid,))
        self.thread.start()

    def stop(self):
        self.over.set()
        self.thread.join()
        return round(self.most / 1024)

    def _look(self, pid):
        while not self.over.wait(PAUSE):
            self.most = max(self.most, sum(map(_held, _family(pid))))


def _family(pid):
    """A process and all below it."""
    yield pid
    try:
        below = (PROC / str(pid) / "task" / str(pid) / "children").read_text()
    except OSError:  # it has ended
        return
    for child in below.split():
        yield from _family(child)


def _held(pid):
    """The kilobytes of a process, its share of those that it shares."""
    try:
        lines = (PROC / str(pid) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
