"""Recordings that several machines make together are those that one would make."""

import hashlib
import shutil

import pytest

from tests.conftest import build

PAGE = """---
title: Trang {number}
---

Nộp hồ sơ số {number} tại bộ phận một cửa. Nhận kết quả sau {number} ngày làm việc.
"""


@pytest.fixture
def content(tmp_path):
    folder = tmp_path / "content"
    (folder / "vi" / "trang").mkdir(parents=True)
    (folder / "portal.yml").write_text("names: {vi: Xã Bình Minh}\n", "utf-8")
    for number in range(3, 6):
        page = folder / "vi" / "trang" / f"trang-{number}.md"
        page.write_text(PAGE.format(number=number), "utf-8")
    return folder


def digests(folder):
    """The files of an output, by path."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }


@pytest.mark.voice
@pytest.mark.slow
def test_shares_put_together_make_what_one_machine_makes(content, tmp_path, voice):
    alone = built(content, tmp_path / "alone")
    shared, spoken = tmp_path / "shared", []
    for number in (1, 2, 3):
        folder = tmp_path / f"machine-{number}"
        built(content, folder, "--shard", f"{number}/3", "--shared-cache", folder / "shared")
        spoken.append(len(list((folder / "shared").glob("speech-clip*/*/*"))))
        shutil.copytree(folder / "shared", shared, dirs_exist_ok=True)
    assert len(list(shared.glob("speech-clip*/*/*"))) == sum(spoken) > max(spoken)
    together = built(content, tmp_path / "together", "--cached-speech", "--shared-cache", shared)
    assert digests(together) == digests(alone)


def built(content, folder, *options):
    """The output of a build that goes on with nothing of others'."""
    (folder / "cache").mkdir(parents=True)
    done = build(content, folder, *options)
    assert done.status == 0, done.log
    return done.output
