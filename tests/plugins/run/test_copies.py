"""Pieces of work are done side by side, and all of them whatever happens to a process."""

import multiprocessing
import os
import signal
from concurrent.futures import ProcessPoolExecutor
from select import select
from threading import Event, Thread

import pytest

from plugins.run import copies
from plugins.run.copies import in_copies
from plugins.run.time_limit import time_limit

MANY = 50
HERE = "here"


def made(make, count, jobs, *, threads=(), large=False):
    """What each piece came out as, and which process has done it, seen from one that has threads
    of such names besides its first.
    """
    with ProcessPoolExecutor(1, multiprocessing.get_context("fork")) as pool:
        return pool.submit(_made, make, count, jobs, threads, large).result()


def _made(make, count, jobs, threads, large):
    waiting, here = Event(), os.getpid()
    for name in threads:
        Thread(target=waiting.wait, daemon=True, name=name).start()
    results = {}
    for place, result in in_copies(lambda place: make(place, here), count, jobs, large=large):
        said, process = result.decode().split()
        assert place not in results
        results[place] = said, HERE if int(process) == here else process
    return results


def number(place, _here):
    return f"{place} {os.getpid()}".encode()


def dying(place, here):
    if place == 20 and os.getpid() != here:
        os.kill(os.getpid(), signal.SIGKILL)
    return number(place, here)


def failing(place, here):
    if place == 20:
        raise OSError(28, "no room")
    return number(place, here)


def processes(results):
    return {process for _, process in results.values()}


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_each_piece_is_done_once_whatever_the_number_of_processes(jobs):
    results = made(number, MANY, jobs)
    assert {place: said for place, (said, _) in results.items()} == {
        place: str(place) for place in range(MANY)
    }
    workers = processes(results)
    assert workers == {HERE} if jobs == 1 else len(workers - {HERE}) == jobs
    assert jobs == 1 or [place for place in results if results[place][1] == HERE] == [0]


def test_a_process_that_has_done_many_pieces_is_followed_by_another(monkeypatch):
    monkeypatch.setattr(copies, "_LONGEST", 10)
    results = made(number, MANY, 2)
    assert {place: said for place, (said, _) in results.items()} == {
        place: str(place) for place in range(MANY)
    }
    assert len(processes(results) - {HERE}) == 6  # of 49 pieces, 20 at a time


def test_few_pieces_are_done_here():
    assert processes(made(number, 3, 2)) == {HERE}


def test_few_large_pieces_are_none_of_them_done_here():
    results = made(number, 3, 2, large=True)
    assert HERE not in processes(results) and len(processes(results)) == 2


def test_a_process_with_threads_is_not_copied():
    assert processes(made(number, MANY, 2, threads=["busy"])) == {HERE}


def test_a_process_that_only_waits_for_other_machines_is_copied():
    assert len(processes(made(number, MANY, 2, threads=["fsspecIO", "IO loop"]))) == 3


def test_what_a_process_took_along_when_it_died_is_done_here():
    results = made(dying, MANY, 2)
    assert len(results) == MANY
    assert results[20] == ("20", HERE)


def test_what_cannot_be_done_is_raised_here_with_its_reason():
    with pytest.raises(OSError, match="no room"):
        made(failing, MANY, 2)


def _held():
    held = {"file"}

    def make(place):
        held.add(place)
        return str(len(held)).encode()

    return dict(in_copies(make, MANY, 2, before=held.clear))


def test_what_processes_must_not_share_is_let_go_of_before_there_are_copies():
    with ProcessPoolExecutor(1, multiprocessing.get_context("fork")) as pool:
        made = pool.submit(_held).result()
    assert made.pop(0) == b"2"
    assert sorted(map(int, made.values()))[:2] == [1, 1]


def _stuck(begun):
    """Work whose results nobody takes, until this process is killed."""
    os.setsid()

    def more_than_a_pipe_holds(place):
        os.write(begun, b".")
        return bytes(1_000_000)

    for _ in in_copies(more_than_a_pipe_holds, MANY, 3, large=True):
        Event().wait()


def test_copies_end_when_the_process_that_made_them_is_killed():
    reading, begun = os.pipe()
    first = multiprocessing.get_context("fork").Process(target=_stuck, args=(begun,))
    first.start()
    os.close(begun)
    pieces = b""
    while len(pieces) < 3:
        pieces += os.read(reading, 3)
    first.kill()
    first.join()
    # Each copy has the other end of this pipe, so that it ends with the last of them.
    while select([reading], [], [], time_limit(10))[0]:
        if not os.read(reading, 100):
            return
    os.killpg(first.pid, signal.SIGKILL)
    pytest.fail("a copy waits for a reader who is no more")
