"""Logs are read line by line."""

from plugins.visits import read


def test_a_line_without_end_costs_no_memory(tmp_path, monkeypatch):
    monkeypatch.setattr(read, "LONGEST_LINE", 10)
    log = tmp_path / "access.log"
    log.write_bytes(b"a" * 35 + b"\nb\n")
    assert list(read.lines(log)) == ["a" * 10, "b\n"]
