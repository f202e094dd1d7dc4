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

from tests.conftest import ROOT, STUCK

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
def started(content: Path, folder: Path, *more: str) -> Iterator[subprocess.Popen[str]]:
    """A server of its own, ended afterwards; `said` is the file with what it says."""
    command = [
        sys.executable,
        "-m",
        "plugins.engine",
        "serve",
        "--port",
        "0",
        "--content",
        str(content),
        *more,
    ]
    for name in ("output", "cache", "reports"):
        command += [f"--{name}", str(folder / name)]
    folder.mkdir(exist_ok=True)
    with (folder / "said.txt").open("w") as said:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            stdout=said,
            stderr=said,
            text=True,
            env={**os.environ, "REPORT_LANG": "en"},
        )
    process.said = folder / "said.txt"  # type: ignore[attr-defined]
    yield process
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


def page(server: subprocess.Popen[str]) -> str:
    address = soon(lambda: re.search(r"http://127\S+:\d+/", said(server)))
    assert isinstance(address, re.Match), said(server)
    with urllib.request.urlopen(address[0] + PAGE.replace(".md", "/")) as answer:
        return str(answer.read().decode())


def test_the_page_is_served_and_reloads_itself(server: subprocess.Popen[str]) -> None:
    assert "Mở cửa từ tám giờ." in page(server)
    assert "/__reload.js" in page(server)


def test_an_address_without_a_page_shows_the_portals_own_page_for_that(
    server: subprocess.Popen[str],
) -> None:
    page(server)
    address = re.search(r"http://127\S+:\d+/", said(server))
    assert address is not None
    with pytest.raises(urllib.error.HTTPError) as lost:
        urllib.request.urlopen(address[0] + "vi/thu-tuc/gi-do/")
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


def test_it_ends_without_a_word_when_it_is_interrupted(server: subprocess.Popen[str]) -> None:
    page(server)
    server.send_signal(signal.SIGINT)
    assert server.wait(STUCK) == 0
    assert "Traceback" not in said(server)


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
