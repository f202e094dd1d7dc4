"""A cluster's workers make the same bytes as this machine, and whoever is lost costs time only."""

import multiprocessing
import shutil
import sys
import threading
import time
from pathlib import Path

import pytest

from plugins.run import Work, WorkFailed
from tests.clusters import cluster, needs_cluster, until
from tests.conftest import ROOT

INPUTS = [f"Giấy khai sinh số {number}".encode() for number in range(24)]
UPPER = {place: text.upper() for place, text in enumerate(INPUTS)}


def upper(given, parameters):
    """A job that leaves a mark when it begins; where it finds a file `wait`, it goes on when that
    is gone.
    """
    folder = Path(parameters.decode())
    (folder / f"begun-{given[-2:].decode().strip()}").touch()
    while (folder / "wait").exists():
        time.sleep(0.02)
    return given.upper()


def fails_in_workers(given, parameters):
    """A job that only this process can do, or nobody."""
    if given == b"bad" or (given == b"here" and multiprocessing.parent_process()):
        raise ValueError(given)
    return given


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    """A cluster with two workers, one of them below a nanny that would start it anew."""
    needs_cluster()
    with cluster(tmp_path_factory.mktemp("cluster")) as started:
        started.add()
        started.add("--nanny")
        yield started.ready(2)


def done(address, folder, job=upper, inputs=INPUTS):
    """What is made of inputs, and the codes of what was said meanwhile."""
    work, said = Work(folder / "work", address), []
    work.warn = lambda problem: said.append(problem.code)
    made = dict(work.map("test", job, inputs, str(folder).encode(), keep=False))
    work.close()
    return made, said


def kill_at_work(process, folder, begun):
    """End a process once so many inputs are in work, which wait for that."""
    (folder / "wait").touch()

    def end():
        until(lambda: len(list(folder.glob("begun-*"))) >= begun)
        process.kill()
        process.wait()
        (folder / "wait").unlink()

    threading.Thread(target=end, daemon=True).start()


@pytest.mark.slow
def test_two_workers_make_what_this_machine_makes(running, tmp_path):
    made, said = done(running.address, tmp_path)
    assert (made, said) == (UPPER, [])


@pytest.mark.slow
def test_what_no_worker_can_do_is_tried_here(running, tmp_path):
    for last, there in ((b"here", True), (b"bad", False)):
        made, said = done(running.address, tmp_path, fails_in_workers, [b"good", last])
        assert (made[0], said) == (b"good", [])
        assert isinstance(made[1], WorkFailed) != there


@pytest.mark.slow
def test_a_worker_that_is_killed_at_work_costs_time_only(running, tmp_path):
    third = running.add()
    running.ready(3)
    kill_at_work(third, tmp_path, begun=3)
    made, said = done(running.address, tmp_path)
    assert (made, said) == (UPPER, [])


@pytest.mark.slow
def test_a_worker_of_other_code_is_not_asked(running, tmp_path):
    shutil.copytree(ROOT / "plugins", tmp_path / "plugins")
    (tmp_path / "plugins" / "text" / "more.py").write_text('"""Other code."""\n', "utf-8")
    other = running.add(path=tmp_path)
    running.ready(3)
    made, said = done(running.address, tmp_path)
    other.kill()
    assert (made, said) == (UPPER, ["cluster-other-code"])


@pytest.mark.whole
def test_where_the_scheduler_is_killed_the_rest_is_done_here(tmp_path):
    needs_cluster()
    with cluster(tmp_path / "cluster") as started:
        started.add()
        started.ready(1)
        kill_at_work(started.scheduler, tmp_path, begun=1)
        made, said = done(started.address, tmp_path)
    assert (made, said) == (UPPER, ["cluster-lost"])


@pytest.mark.parametrize(
    ("missing", "code"), [("", "cluster-unreachable"), ("distributed", "cluster-extra-missing")]
)
def test_a_cluster_that_is_not_there_is_said_and_the_work_done(
    missing, code, tmp_path, monkeypatch
):
    needs_cluster()
    monkeypatch.setattr("plugins.run.cluster._ANSWER", 0.5)
    if missing:
        monkeypatch.setitem(sys.modules, missing, None)  # as where the extra is not installed
    made, said = done("dask://127.0.0.1:9", tmp_path, inputs=INPUTS[:2])
    assert (made, said) == ({0: UPPER[0], 1: UPPER[1]}, [code])
