"""A build that is killed at any moment leaves the site whole, and the next one as if nothing had
been.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import time
from contextlib import suppress
from pathlib import Path

import pytest

from tests.conftest import ROOT, STUCK, build, build_afresh, command

PAGE = "---\ntitle: Trang {}\n---\n\nXin chào bà con. {}\n"
#: What the first page says in turn.
TEXTS = ("Một cửa mở buổi sáng.", "Một cửa mở cả ngày.")
PAGES = 6


def write(content: Path, text: str) -> None:
    """Write the pages, the first with a text of its own."""
    for number in range(PAGES):
        file = content / "vi" / "trang" / f"trang-{number}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(PAGE.format(number, "" if number else text), "utf-8")


def files(folder: Path) -> dict[str, bytes]:
    """What a folder holds, in bytes."""
    found = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def kill(content: Path, folder: Path, seconds: float, *, alone: bool) -> None:
    """Build, and kill it after a time, its first process alone or the others with it; the site is
    there all the while.
    """
    with subprocess.Popen(
        command(content, folder, "--no-speech"),
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as building:
        until = time.monotonic() + seconds
        while building.poll() is None and time.monotonic() < until:
            assert (folder / "output" / "index.html").is_file()
            time.sleep(0.002)
        with suppress(ProcessLookupError):  # it was done before
            (os.kill if alone else os.killpg)(building.pid, signal.SIGKILL)
    ended = time.monotonic() + STUCK
    while _lives(building.pid):
        assert time.monotonic() < ended, "a process lives on"
        time.sleep(0.02)


def _lives(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.slow
@pytest.mark.parametrize("kills", [3, pytest.param(200, marks=pytest.mark.whole)])
def test_after_kills_at_random_moments_the_site_is_one_of_the_two(
    kills: int, tmp_path: Path
) -> None:
    content, sites = tmp_path / "content", list[dict[str, bytes]]()
    for number, text in enumerate(TEXTS):
        write(content, text)
        clean = build(content, tmp_path / f"clean {number}", "--no-speech")
        assert clean.status == 0, clean.log
        sites.append(files(clean.output))
    assert sites[0] != sites[1]
    folder, chance = tmp_path / "killed", random.Random(kills)
    started = time.monotonic()
    assert build_afresh(content, folder, "--no-speech").status == 0
    usual, seen = time.monotonic() - started, [0, 0]
    for number in range(kills):
        write(content, TEXTS[number % 2])
        kill(content, folder, chance.uniform(0, usual), alone=number % 3 == 0)
        seen[sites.index(files(folder / "output"))] += 1
        if number % 20 == 19 or number == kills - 1:
            after = build(content, folder, "--no-speech")
            assert after.status == 0, after.log
            assert files(after.output) == sites[number % 2]
            assert sorted(path.name for path in folder.iterdir()) == ["cache", "output", "reports"]
            print(f"{number + 1} kills within {usual:.1f} s: sites {seen}", flush=True)
