"""A full disk is said in words, with what is missing; what was there stays, and nothing is left."""

from __future__ import annotations

import errno
import os
import re
import shutil
from pathlib import Path

import pytest

from plugins.engine.full_disk import full_disk
from plugins.run import WorkFailed
from tests.conftest import Built, build
from tests.plugins.engine.disks import Disk

PAGE = "---\ntitle: Trang {}\n---\n\nXin chào bà con.\n"
SAID = {
    "output": r"The disk of \S+/disk is full: the portal needs about \d+ MB more",
    "new output": r"The disk of \S+/disk is full: \d+ MB are not enough",
    "cache": r"The disk of \S+/disk\S* is full \(\d+ MB are free\)",
    "reports": r"The disk of \S+/disk\S* is full \(\d+ MB are free\)",
}
#: Kilobytes that are free: none, few, nearly enough.
FEW = {"output": [4], "new output": [100], "cache": [4], "reports": [4]}
MANY = {
    "output": range(4, 400, 20),
    "new output": range(4, 400, 20),
    "cache": range(4, 50, 6),
    "reports": range(4, 24, 4),
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A few pages."""
    folder = tmp_path / "content" / "vi" / "trang"
    folder.mkdir(parents=True)
    (tmp_path / "content" / "portal.yml").write_text("names: {vi: Xã Bình Minh}\n", "utf-8")
    for number in range(3):
        (folder / f"trang-{number}.md").write_text(PAGE.format(number), "utf-8")
    return tmp_path / "content"


def files(folder: Path) -> dict[str, bytes]:
    """What a folder holds, in bytes."""
    found = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def built(content: Path, folder: Path, part: str) -> Built:
    """Build with a part of what is written on the disk."""
    place = str(folder / "disk" / part.split()[-1])
    options = (f"--{part.split()[-1]}", place, "--no-speech", "--jobs", "1")
    return build(content, folder, *options, REPORT_LANG="en")


@pytest.mark.slow
@pytest.mark.parametrize("sizes", [FEW, pytest.param(MANY, marks=pytest.mark.whole)])
@pytest.mark.parametrize("part", SAID)
def test_where_a_disk_is_full_the_site_stays_and_the_next_build_is_right(
    part: str, sizes: dict[str, list[int]], content: Path, tmp_path: Path, disk: Disk
) -> None:
    place = disk(tmp_path / "disk", 20_000)
    output = place / "output" if "output" in part else tmp_path / "output"
    if part != "new output":
        assert built(content, tmp_path, part).status == 0
    before, site = files(place), files(output)
    (content / "vi" / "trang" / "them.md").write_text(PAGE.format("thêm"), "utf-8")
    clean = build(content, tmp_path / "clean", "--no-speech")
    for left in sizes[part]:
        disk(place, shutil.disk_usage(place).used // 1024 + left)
        full = built(content, tmp_path, part)
        if full.status == 0:  # so much is enough
            assert left > sizes[part][0]
            break
        assert full.status == 2
        assert re.search(SAID[part], full.log), full.log
        assert "Traceback" not in full.log and "mistake" not in full.log
        assert files(output) == site
        if "output" in part:
            assert files(place) == before
        assert not [path.name for path in tmp_path.rglob(".output*")]
    disk(place, 20_000)
    after = built(content, tmp_path, part)
    assert (after.status, clean.status) == (0, 0)
    assert files(output) == files(clean.output)


def test_a_full_disk_is_found_behind_what_a_job_and_a_library_said(tmp_path: Path) -> None:
    full = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    try:
        raise ValueError("could not be written") from WorkFailed(3, full)
    except ValueError as cause:
        stopped = full_disk(cause, tmp_path / "new", tmp_path / "output", ())
    assert stopped and stopped.key == "disk_full_of_new_site"
    assert full_disk(ValueError(), tmp_path / "new", tmp_path / "output", ()) is None
