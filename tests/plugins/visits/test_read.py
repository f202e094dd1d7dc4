"""Logs are read line by line."""

import bz2
import gzip
import lzma
import os

import pytest

from plugins.run.command import Stopped
from plugins.visits import read


def test_a_line_without_end_costs_no_memory(tmp_path, monkeypatch):
    monkeypatch.setattr(read, "LONGEST_LINE", 10)
    log = tmp_path / "access.log"
    log.write_bytes(b"a" * 35 + b"\nb\n")
    assert list(read.lines(log)) == ["a" * 10, "b\n"]


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_a_packed_log_is_the_log_it_holds_and_one_that_is_cut_is_told(tmp_path, pack):
    log = tmp_path / "access.log.1"
    log.write_bytes(pack(b"a\nb\n"))
    assert list(read.lines(log)) == ["a\n", "b\n"]
    log.write_bytes(pack(os.urandom(500_000))[:-9])
    with pytest.raises(Stopped) as stopped:
        list(read.lines(log))
    assert stopped.value.key == "log_broken"


@pytest.mark.parametrize("name", ["logs", "logs/access.log"])
def test_a_log_that_the_server_keeps_from_others_is_told_as_that(tmp_path, monkeypatch, name):
    (tmp_path / "logs").mkdir()
    (tmp_path / "logs" / "access.log").write_text("a\n", "utf-8")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(Stopped) as stopped:
        for log in read.logs_of([tmp_path / name]):
            list(read.lines(log))
    assert stopped.value.key == "no_permission"
