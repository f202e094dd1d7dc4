"""While an editor writes: what is saved is seen, what is wrong is told, and the last good page
stays.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.bench.equivalence.compare import differences
from tests.conftest import ROOT, STUCK, TODAY, build_afresh

PAGE = "vi/trang/mo-cua.md"
PORTAL = "names: {vi: Xã Thử}\nurl: https://xa.example\n"


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A portal of one page."""
    folder = tmp_path_factory.mktemp("content")
    (folder / "portal.yml").write_text(PORTAL, "utf-8")
    write(folder, "Mở cửa từ tám giờ.")
    return folder


def write(content: Path, text: str, title: str = "Giờ mở cửa") -> None:
    path = content / PAGE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\ntitle: {title}\n---\n\n{text}\n", "utf-8")


@pytest.fixture(scope="module")
def server(
    content: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[subprocess.Popen[str]]:
    with started(content, tmp_path_factory.mktemp("served"), "--no-speech") as process:
        yield process


@contextmanager
def started(
    content: Path, folder: Path, *more: str, cwd: Path = ROOT
) -> Iterator[subprocess.Popen[str]]:
    """A server of its own, ended afterwards; `said` is the file with what it says, `folder` has its
    output.
    """
    command = [sys.executable, "-m", "plugins.engine", "serve", "--port", "0"]
    command += ["--content", str(content), "--today", TODAY, *more]
    for name in ("output", "cache", "reports"):
        command += [f"--{name}", str(folder / name)]
    folder.mkdir(exist_ok=True)
    with (folder / "said.txt").open("w") as said:
        process = subprocess.Popen(
            command,
            cwd=cwd,
            stdout=said,
            stderr=said,
            text=True,
            env={**os.environ, "REPORT_LANG": "en", "PYTHONPATH": str(ROOT)},
        )
    process.said, process.folder = folder / "said.txt", folder  # type: ignore[attr-defined]
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def said(server: subprocess.Popen[str]) -> str:
    # What is just being written may end within a letter.
    return str(server.said.read_text("utf-8", "replace"))  # type: ignore[attr-defined]


def soon(seen: Callable[[], object]) -> object:
    """What is seen sooner or later; builds share their machine with other tests."""
    until = time.monotonic() + STUCK
    while not (found := seen()) and time.monotonic() < until:
        time.sleep(0.2)
    return found


def address(server: subprocess.Popen[str]) -> str:
    """Where the portal is; known when it is built for the first time."""
    found = soon(lambda: re.search(r"http://127\S+:\d+/", said(server)))
    assert isinstance(found, re.Match), said(server)
    return found[0]


def page(server: subprocess.Popen[str]) -> str:
    with urllib.request.urlopen(address(server) + PAGE.replace(".md", "/")) as answer:
        return str(answer.read().decode())


def test_the_page_is_served_and_reloads_itself(server: subprocess.Popen[str]) -> None:
    assert "Mở cửa từ tám giờ." in page(server)
    assert "/__reload.js" in page(server)


def test_an_address_without_a_page_shows_the_portals_own_page_for_that(
    server: subprocess.Popen[str],
) -> None:
    with pytest.raises(urllib.error.HTTPError) as lost:
        urllib.request.urlopen(address(server) + "vi/thu-tuc/gi-do/")
    told = lost.value.read().decode()
    assert lost.value.code == 404
    assert "Không tìm thấy trang" in told and "/__reload.js" in told


def test_what_is_saved_is_seen(server: subprocess.Popen[str], content: Path) -> None:
    page(server)
    write(content, "Mở cửa từ bảy giờ.")
    assert soon(lambda: "Mở cửa từ bảy giờ." in page(server))


def test_what_is_wrong_is_told_and_the_last_good_page_stays(
    server: subprocess.Popen[str], content: Path
) -> None:
    page(server)
    write(content, "Mở cửa từ chín giờ.")
    assert soon(lambda: "Mở cửa từ chín giờ." in page(server))
    write(content, "Chưa xong.", title="")
    assert soon(lambda: PAGE in said(server))
    assert "Mở cửa từ chín giờ." in page(server)


def test_what_was_built_from_save_to_save_is_what_a_build_from_nothing_makes(
    server: subprocess.Popen[str], content: Path, tmp_path: Path
) -> None:
    page(server)
    draft = content / "vi/trang/nhap.md"
    draft.write_text("---\ntitle: Bản thử\nstatus: draft\n---\n\nMột.\n", "utf-8")
    write(content, "Mở cửa từ mười giờ.", title="Giờ làm việc")
    built = build_afresh(content, tmp_path, "--drafts", "--no-speech")
    assert built.status == 0, built.log
    served = server.folder / "output"  # type: ignore[attr-defined]
    assert soon(lambda: not list(differences(served, built.output))), said(server)
    assert (served / "vi/trang/nhap/index.html").exists()


def test_it_ends_without_a_word_when_it_is_interrupted(server: subprocess.Popen[str]) -> None:
    page(server)
    server.send_signal(signal.SIGINT)
    assert server.wait(STUCK) == 0
    assert "Traceback" not in said(server)


@pytest.mark.slow
def test_settings_that_change_are_taken_over_by_a_new_process_at_the_same_address(
    tmp_path: Path,
) -> None:
    content, settings = tmp_path / "content", tmp_path / "pelicanconf.py"
    content.mkdir()
    (content / "portal.yml").write_text(PORTAL, "utf-8")
    write(content, "Mở cửa từ tám giờ.")
    settings.write_text("from plugins.settings import *\n")
    with started(content, tmp_path / "served", "--no-speech", cwd=tmp_path) as server:
        assert "https://xa.example" in page(server)
        write(content, "Mở cửa từ chín giờ.")  # what a build writes is no change of the project
        shown = server.folder / "output" / PAGE.replace(".md", "/index.html")  # type: ignore[attr-defined]
        assert soon(lambda: "chín" in shown.read_text("utf-8")), said(server)
        time.sleep(3)  # time to be another process
        assert said(server).count("http://127") == 1
        settings.write_text("from plugins.settings import *\nSITEURL = \n")
        assert soon(lambda: "SyntaxError" in said(server))
        settings.write_text("from plugins.settings import *\nSITEURL = 'https://moi.example'\n")
        assert soon(lambda: "https://moi.example" in page(server)), said(server)
        assert server.poll() is None


@pytest.mark.voice
@pytest.mark.slow
def test_the_portal_is_shown_before_its_recordings_and_they_join(tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    (content / "portal.yml").write_text(PORTAL, "utf-8")
    write(content, "Mở cửa từ tám giờ.")
    with started(content, tmp_path / "served") as server:
        page(server)
        assert soon(lambda: "All recordings are made" in said(server)), said(server)
        assert said(server).index("http://127") < said(server).index("All recordings are made")
        assert "data-cues" in page(server)
        write(content, "Mở cửa từ bảy giờ.")
        assert soon(lambda: "Mở cửa từ bảy giờ." in page(server))
        assert soon(lambda: said(server).count("All recordings are made") == 2), said(server)
        assert "data-cues" in page(server)
