"""Many small pieces of work side by side, in processes that are copies of this one."""

from __future__ import annotations

import gc
import multiprocessing
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

#: So many pieces are done in the time in which copies are made.
_WORTH_COPIES = 24
#: So many neighbours are done by one copy.
_TOGETHER = 32
#: So many pieces are done by one copy at most.
_LONGEST = 512
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
    copies of this process at a time, each of which has a slice of the places.

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
        parts = _parts(range(first, count), jobs, 1 if large else _TOGETHER)
        for place, made in _made_by_copies(make, parts, jobs, before):
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
    make: Callable[[int], bytes],
    parts: Iterator[Sequence[int]],
    jobs: int,
    before: Callable[[], None],
) -> Iterator[tuple[int, bytes]]:
    copies: dict[Connection, BaseProcess] = {}
    try:
        while True:
            for part in islice(parts, jobs - len(copies)):
                before()
                copy, pipe = _copy(make, part, [*copies])
                copies[pipe] = copy
            if not copies:
                return
            for ready in wait([*copies]):
                assert isinstance(ready, Connection)
                try:
                    place, made = pickle.loads(ready.recv_bytes())
                except (EOFError, OSError):  # it has done its part, or died
                    _end(copies.pop(ready), ready)
                else:
                    yield place, made
    finally:
        for pipe, copy in copies.items():
            _end(copy, pipe)


def _end(copy: BaseProcess, pipe: Connection) -> None:
    pipe.close()
    copy.terminate()
    copy.join()


def _parts(places: range, jobs: int, most: int) -> Iterator[list[int]]:
    """A part of the places for each copy: runs of neighbours in turn, since neighbours are of one
    kind, and lie together in memory, which a copy shares for as long as it does not touch it. What
    it did touch is free again when its part is done, and the next copy begins.
    """
    for begin in range(0, len(places), jobs * _LONGEST):
        some = places[begin : begin + jobs * _LONGEST]
        size = max(1, min(most, len(some) // jobs))
        runs = [some[start : start + size] for start in range(0, len(some), size)]
        for first in range(min(jobs, len(runs))):
            yield [place for run in runs[first::jobs] for place in run]


def _copy(
    make: Callable[[int], bytes], places: Sequence[int], pipes: list[Connection]
) -> tuple[BaseProcess, Connection]:
    """Begin a copy that works on some places; return it with the pipe of what it makes. `pipes` are
    those of the others.
    """
    context = multiprocessing.get_context("fork")
    results, results_of_copy = context.Pipe(duplex=False)
    arguments = make, places, results_of_copy, [*pipes, results]
    copy = context.Process(target=_work, args=arguments, daemon=True)
    copy.start()
    results_of_copy.close()
    return copy, results


def _work(
    make: Callable[[int], bytes],
    places: Sequence[int],
    results: Connection,
    read_elsewhere: list[Connection],
) -> None:
    """What a copy does: its places, until all are done or nobody reads what it makes."""
    for pipe in read_elsewhere:
        pipe.close()  # while a copy had it too, no other would see that its reader has died
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
