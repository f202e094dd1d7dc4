"""Many small pieces of work side by side, in processes that are copies of this one."""

from __future__ import annotations

import gc
import multiprocessing
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

#: So many pieces are done in the time in which copies are made.
_WORTH_COPIES = 24
#: So many neighbours are done by one copy.
_TOGETHER = 32
#: Threads, by how their names begin, that only wait for what other machines say: those of Dask and
#: of fsspec, between two questions.
_WAITING = ("IO loop", "asyncio_", "fsspecIO")


def in_copies(
    make: Callable[[int], bytes],
    count: int,
    jobs: int,
    *,
    large: bool = False,
    before: Callable[[], None] = lambda: None,
) -> Iterator[tuple[int, bytes]]:
    """Yield `(place, make(place))` for each of `count` places, in any order, made by so many
    copies of this process, each of which has a slice of the places.

    A copy knows all that this process knows, so nothing is handed to it; what it changes is lost,
    but for files. `before` lets go of what two processes must not share. What a copy could not
    make, because `make` raises or because it died, is made here, where it raises. Of pieces that
    are `large` two are worth copies.
    """
    left = dict.fromkeys(range(count))
    if _worth(count, jobs, 2 if large else _WORTH_COPIES):
        first = 0 if large else 1
        if first:
            del left[0]
            yield 0, make(0)  # here, so that each copy has what is loaded and worked out at first
        before()
        parts = _parts(range(first, count), jobs, 1 if large else _TOGETHER)
        for place, made in _made_by_copies(make, parts):
            del left[place]
            yield place, made
    for place in left:
        yield place, make(place)


def _worth(count: int, jobs: int, least: int) -> bool:
    """Whether copies can be made, and save time. A process with threads is not copied: its locks
    would stay as they are; nor is one on a Mac, whose own libraries do not bear it.
    """
    able = sys.platform != "darwin" and "fork" in multiprocessing.get_all_start_methods()
    busy = [one for one in threading.enumerate() if not one.name.startswith(_WAITING)]
    return able and jobs > 1 and count >= least and len(busy) == 1


def _made_by_copies(
    make: Callable[[int], bytes], parts: Sequence[Sequence[int]]
) -> Iterator[tuple[int, bytes]]:
    copies = [_copy(make, part) for part in parts]
    try:
        pipes = [pipe for _, pipe in copies]
        while pipes:
            for ready in wait(pipes):
                assert isinstance(ready, Connection)
                try:
                    place, made = pickle.loads(ready.recv_bytes())
                except (EOFError, OSError):  # it has done its part, or died
                    pipes.remove(ready)
                else:
                    yield place, made
    finally:
        for copy, pipe in copies:
            pipe.close()
            copy.terminate()
            copy.join()


def _parts(places: range, jobs: int, most: int) -> list[list[int]]:
    """A part of the places for each copy: runs of neighbours in turn, since neighbours are of one
    kind, and lie together in memory, which a copy shares for as long as it does not touch it.
    """
    size = max(1, min(most, len(places) // jobs))
    runs = [places[start : start + size] for start in range(0, len(places), size)]
    return [[place for run in runs[first::jobs] for place in run] for first in range(jobs)]


def _copy(make: Callable[[int], bytes], places: Sequence[int]) -> tuple[BaseProcess, Connection]:
    """Begin a copy that works on some places; return it with the pipe of what it makes."""
    context = multiprocessing.get_context("fork")
    results, results_of_copy = context.Pipe(duplex=False)
    copy = context.Process(target=_work, args=(make, places, results_of_copy), daemon=True)
    copy.start()
    results_of_copy.close()
    return copy, results


def _work(make: Callable[[int], bytes], places: Sequence[int], results: Connection) -> None:
    """What a copy does: its places, until all are done or nobody reads what it makes."""
    gc.freeze()  # looking for waste among what was there would write to all of its memory
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all; only the first acts on it
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for place in places:
        try:
            made = make(place)
        except Exception:
            continue  # made once more by who waits for it
        try:
            results.send_bytes(pickle.dumps((place, made)))
        except OSError:
            return
