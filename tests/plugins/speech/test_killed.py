"""A build that is killed while it speaks leaves nothing bad behind, and the next one is as if
nothing had been.
"""

import os
import shutil
import signal
import subprocess
import time

import pytest
from mutagen.id3 import ID3

from plugins.run import Key
from plugins.speech.clip import Clip
from plugins.speech.mp3 import frames
from tests.conftest import ROOT, build, command
from tests.plugins.speech.recording_faults import faults

pytestmark = [pytest.mark.voice, pytest.mark.slow]
PAGES, SENTENCES = 8, 12
#: The build is killed once so many more files of a kind are there.
FEW = (("clips", 10), ("recordings", 1))
MANY = (("clips", 1), *FEW, ("clips", 25), ("clips", 40), ("recordings", 3))


@pytest.fixture
def content(tmp_path):
    """Pages enough to be killed in."""
    folder = tmp_path / "content/vi/trang"
    folder.mkdir(parents=True)
    for page in range(PAGES):
        said = "\n\n".join(
            f"Hồ sơ {page * SENTENCES + number} được trả trong {number} ngày làm việc."
            for number in range(SENTENCES)
        )
        (folder / f"trang-{page}.md").write_text(
            f"---\ntitle: Trang {page}\n---\n{said}\n", "utf-8"
        )
    return tmp_path / "content"


def clips(folder):
    """The files of clips that are kept; one that is being written has a dot in its name."""
    return [
        path
        for path in (folder / "cache" / "work").glob("speech-clip-*/*/*")
        if "." not in path.name
    ]


def kept(path):
    """The result in a file of the cache."""
    return Key(path.parents[1].name, path.name, lasting=True).without_checksum(path.read_bytes())


def recordings(folder):
    """The recordings of a build that is not done; one that is being written ends in `part`."""
    try:
        return list(folder.glob(".output.new-*/audio/**/*.mp3"))
    except FileNotFoundError:  # a build before it is cleared away at this moment
        return []


def kill_when(content, folder, kind, more):
    """Build, and kill the whole group of processes at a moment; return whether it came."""
    found = {"clips": clips, "recordings": recordings}[kind]
    before = set(found(folder))
    with subprocess.Popen(
        command(content, folder),
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as build:
        while build.poll() is None and len(set(found(folder)) - before) < more:
            time.sleep(0.005)
        came = build.poll() is None
        if came:
            os.killpg(build.pid, signal.SIGKILL)
    return came


def files(folder):
    """What a folder holds, in bytes."""
    return {
        path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.mark.parametrize(
    "moments", [FEW, pytest.param(MANY, marks=pytest.mark.whole)], ids=["few", "many"]
)
def test_a_killed_build_leaves_nothing_bad_behind(moments, content, tmp_path, voice):
    killed, calm = tmp_path / "killed", tmp_path / "calm"
    for kind, more in moments:
        for _ in range(5):
            if kill_when(content, killed, kind, more):
                break
            shutil.rmtree(killed)  # on a busy machine the moment may pass unseen
        else:
            pytest.fail(f"the build ends before {more} {kind}")
        assert not (killed / "output").exists()
        assert all(frames(Clip.unpack(kept(path)).mp3) for path in clips(killed))
        assert all(frames(path.read_bytes()[ID3(path).size :]) for path in recordings(killed))
    again, undisturbed = build(content, killed), build(content, calm)
    assert again.status == undisturbed.status == 0, again.log + undisturbed.log
    assert files(killed / "output") == files(calm / "output")
    assert list(faults(killed / "output")) == []
