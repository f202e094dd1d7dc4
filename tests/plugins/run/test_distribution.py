"""The wheel of a portal's tool, from a checkout and from where it is installed."""

import csv
import hashlib
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from plugins.run import distribution
from plugins.run.command import Stopped
from plugins.run.distribution import tool_files, write_wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    return write_wheel(tmp_path_factory.mktemp("wheel"))


def test_a_checkout_without_the_builder_says_what_to_type(tmp_path, monkeypatch):
    monkeypatch.setattr(distribution, "_BACKEND", "no_such_builder")
    with pytest.raises(Stopped) as stopped:
        write_wheel(tmp_path)
    assert "bootstrap.py start" in str(stopped.value)


def test_the_lock_file_ends_with_the_wheel_and_its_hash(wheel):
    files = tool_files(wheel)
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    last = files["requirements.lock"].decode().splitlines()[-1]
    assert last == f"./tool/{wheel.name} --hash=sha256:{digest}"
    assert {
        "bootstrap.py",
        "content/README.md",
        "package-lock.json",
        f"tool/{wheel.name}",
    } <= files.keys()


@pytest.mark.slow
def test_what_is_installed_is_put_together_to_the_same_files_each_time(wheel, tmp_path):
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(tmp_path / "installed")
    info = next((tmp_path / "installed").glob("*.dist-info"))
    (info / "INSTALLER").write_text("pip\n")
    start = (
        "import sys; from pathlib import Path; from congmo.run.distribution import write_wheel;"
        "print(write_wheel(Path(sys.argv[1])))"
    )
    again = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        done = subprocess.run(
            [sys.executable, "-c", start, tmp_path / name],
            cwd=tmp_path / "installed",
            capture_output=True,
            text=True,
            check=True,
        )
        again.append(Path(done.stdout.strip()))
    assert again[0].read_bytes() == again[1].read_bytes()
    with zipfile.ZipFile(again[0]) as repacked, zipfile.ZipFile(wheel) as first:
        assert sorted(repacked.namelist()) == sorted(first.namelist())
        record = repacked.read(f"{info.name}/RECORD").decode()
        assert {row[0] for row in csv.reader(record.splitlines())} == {*repacked.namelist()}
