"""However Pelican is started, it is the same build."""

from __future__ import annotations

import os
import random
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from tests import commands
from tests.conftest import ROOT, STUCK

PELICAN = ["pelican"]
ENGINE = ["plugins.engine", "build"]
SETTINGS = """import sys

sys.path.insert(0, {root!r})
from plugins.settings import *

PORTAL_TODAY = "2026-11-29"
PORTAL_SPEECH = {speech}
"""
WARNS = """import logging

from pelican import signals


def warn(_):
    logging.getLogger(__name__).warning("The moon is full")


def register():
    signals.get_generators.connect(warn)
"""
PAGE = "---\ntitle: Giờ làm việc\n---\n\nMở cửa từ tám giờ.\n"


def project(folder: Path, *, speech: bool = False, more: str = "") -> Path:
    """A project of one page with a settings file of its own; return its folder."""
    page = folder / "content" / "vi" / "trang" / "gio.md"
    page.parent.mkdir(parents=True)
    page.write_text(PAGE, encoding="utf-8")
    settings = SETTINGS.format(root=str(ROOT), speech=speech) + more
    (folder / "pelicanconf.py").write_text(settings, encoding="utf-8")
    return folder


def start(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command in a project to its end."""
    return commands.run(*command, cwd=folder, PYTHONPATH=str(ROOT), REPORT_LANG="en")


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def soon(seen: Callable[[], object]) -> object:
    """What is seen sooner or later."""
    until = time.monotonic() + STUCK
    while not (found := seen()) and time.monotonic() < until:
        time.sleep(0.2)
    return found


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What `inv build`, which starts the engine, makes of the project."""
    folder = project(tmp_path_factory.mktemp("engine"))
    done = start(ENGINE, folder)
    assert done.returncode == 0, done.stderr
    return files(folder / "output")


@pytest.mark.slow
def test_pelican_builds_the_same_bytes(engine: dict[str, bytes], tmp_path: Path) -> None:
    folder = project(tmp_path)
    done = start([*PELICAN, "-s", str(folder / "pelicanconf.py")], ROOT.parent)
    assert done.returncode == 0, done.stderr
    assert files(folder / "output") == engine
    assert "vi/trang/gio/index.html" in engine
    assert (folder / "reports" / "problems.json").is_file()
    left = sorted(path.name for path in folder.iterdir() if path.name != "__pycache__")
    assert left == [".cache", "content", "output", "pelicanconf.py", "reports"]


@pytest.mark.slow
def test_watching_and_listening_build_the_same_bytes_again_and_again(
    engine: dict[str, bytes], tmp_path: Path
) -> None:
    folder = project(tmp_path)
    page = folder / "content" / "vi" / "trang" / "gio.md"
    page.write_text(PAGE.replace("title: ", "titel: "), encoding="utf-8")
    said = tmp_path / "said.txt"
    with said.open("w") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", *PELICAN, "--listen", "--autoreload", "--port", "0"],
            cwd=folder,
            stdout=out,
            stderr=out,
            env={**os.environ, "PYTHONPATH": str(ROOT), "REPORT_LANG": "en"},
            start_new_session=True,
        )
    try:
        assert soon(lambda: "Not published" in said.read_text("utf-8", "replace")), said.read_text(
            "utf-8", "replace"
        )
        assert not (folder / "output").exists()

        def mended() -> bool:
            """Save the page once more: Pelican does not see what changes while it builds."""
            page.write_text(PAGE, encoding="utf-8")
            until = time.monotonic() + 20
            while not (there := index.is_file()) and time.monotonic() < until:
                time.sleep(0.2)
            return there

        index = folder / "output" / "index.html"
        assert soon(mended), said.read_text("utf-8", "replace")
        assert files(folder / "output") == engine
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def free_port() -> int:
    """A port that nobody has, nor is given: systems hand out those above 32768."""
    for port in random.sample(range(20_000, 30_000), 100):
        with socket.socket() as found, suppress(OSError):
            found.bind(("127.0.0.1", port))
            return port
    pytest.fail("no port is free")


@pytest.mark.slow
def test_listening_alone_reads_no_content(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / "output").mkdir()
    (folder / "output" / "index.html").write_text("as it was", encoding="utf-8")
    port = free_port()
    said = tmp_path / "said.txt"
    with said.open("w") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", *PELICAN, "--listen", "--port", str(port)],
            cwd=folder,
            stdout=out,
            stderr=out,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
    try:
        assert soon(lambda: re.search("Serving", said.read_text("utf-8", "replace")))
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/") as answer:
            assert answer.read() == b"as it was"
        assert not (folder / ".cache").exists()
    finally:
        process.kill()
        process.wait()


@pytest.mark.slow
@pytest.mark.voice
def test_with_speech_it_is_the_same_build_as_well(tmp_path: Path) -> None:
    one, other = (project(tmp_path / name, speech=True) for name in ("one", "other"))
    assert start(ENGINE, one).returncode == 0
    assert start([*PELICAN, "-s", "pelicanconf.py"], other).returncode == 0
    assert files(one / "output") == files(other / "output")
    assert [name for name in files(one / "output") if name.endswith(".mp3")]


def test_what_is_wrong_is_printed_and_the_last_site_stays(tmp_path: Path) -> None:
    folder = project(tmp_path)
    live = folder / "output"
    (live / "api").mkdir(parents=True)
    (live / "api" / "pages.json").write_text("[]", encoding="utf-8")
    page = folder / "content" / "vi" / "trang" / "gio.md"
    page.write_text(PAGE.replace("title: ", "titel: "), encoding="utf-8")
    done = start([*PELICAN, "-s", "pelicanconf.py"], folder)
    assert done.returncode == 1
    assert "vi/trang/gio.md" in done.stdout and "Traceback" not in done.stdout + done.stderr
    assert list(files(live)) == ["api/pages.json"]
    assert not list(folder.glob(".output.new-*"))


def test_a_plugin_that_does_not_load_is_a_problem(tmp_path: Path) -> None:
    folder = project(tmp_path, more='PLUGINS = ["no.such.plugin", *PLUGINS]\n')
    done = start([*PELICAN, "-s", "pelicanconf.py"], folder)
    assert done.returncode == 1 and "“no.such.plugin”" in done.stdout
    assert not (folder / "output").exists()


def test_settings_that_cannot_be_read_are_said_in_words(tmp_path: Path) -> None:
    folder = project(tmp_path, more="PORTAL_JOBS = (\n")
    done = start(ENGINE, folder)
    assert done.returncode == 2
    assert "pelicanconf.py" in done.stderr and "Traceback" not in done.stderr


def test_an_output_that_is_not_ours_is_left_alone_by_pelican_too(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / "output").mkdir()
    (folder / "output" / "photo.jpg").write_text("…", encoding="utf-8")
    done = start([*PELICAN, "-s", "pelicanconf.py"], folder)
    assert done.returncode == 2 and "is not replaced" in done.stderr
    assert list(files(folder / "output")) == ["photo.jpg"]


def test_what_pelican_is_asked_to_stop_at_is_said_in_words(tmp_path: Path) -> None:
    folder = project(
        tmp_path,
        more=f'sys.path.insert(0, {str(tmp_path)!r})\nPLUGINS = ["warns", *PLUGINS]\n',
    )
    (folder / "warns.py").write_text(WARNS, encoding="utf-8")
    done = start([*PELICAN, "--fatal", "warnings", "-s", "pelicanconf.py"], folder)
    assert done.returncode == 2
    assert "as --fatal asks, at this: The moon is full" in done.stderr
    assert "mistake" not in done.stderr and "Traceback" not in done.stderr
    assert not (tmp_path / "reports" / "crash.txt").exists()
