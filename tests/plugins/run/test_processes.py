"""Jobs whose process dies are done again, and the others are never lost with one."""

import os
from pathlib import Path

import pytest

from plugins.run import Work, WorkFailed
from plugins.run.processes import Processes


def fragile(given, parameters):
    """A job that takes its process along, always or the first time only."""
    if given == b"deadly":
        os._exit(9)
    mark = Path(parameters.decode())
    if given == b"first" and not mark.exists():
        mark.touch()
        os._exit(9)
    return given.upper()


def own_number(given, parameters):
    """A job that tells in which process it was done."""
    return str(os.getpid()).encode()


def results(folder, *inputs):
    """What two processes make of these inputs, and the places of those that failed."""
    made = dict(
        Work(folder, 2).map("fragile", fragile, inputs, str(folder / "mark").encode(), keep=False)
    )
    failed = {index for index, result in made.items() if isinstance(result, WorkFailed)}
    return made, failed


@pytest.mark.slow
def test_a_process_that_dies_costs_its_own_job_only(tmp_path):
    made, failed = results(tmp_path, b"a", b"b", b"deadly", b"c", b"d")
    assert failed == {2}
    assert [made[index] for index in (0, 1, 3, 4)] == [b"A", b"B", b"C", b"D"]


@pytest.mark.slow
def test_a_job_whose_process_died_once_is_done_again(tmp_path):
    made, failed = results(tmp_path, b"a", b"first", b"b")
    assert (made, failed) == ({0: b"A", 1: b"FIRST", 2: b"B"}, set())


@pytest.mark.slow
def test_processes_that_stay_do_the_next_jobs_until_one_dies(tmp_path):
    staying, mark = Processes(1, stay=True), str(tmp_path / "mark").encode()

    def done(job, given):
        return dict(staying.run_separately(job, [given], [0], mark))[0]

    first, second = done(own_number, b""), done(own_number, b"")
    assert first == second != str(os.getpid()).encode()
    assert done(fragile, b"first") == b"FIRST"
    assert done(own_number, b"") != first
