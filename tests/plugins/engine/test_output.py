"""The live folder changes only when the new one is good, and never loses what is not ours."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from plugins.engine import output
from plugins.engine.output import NotOurs, Staging, check_places, replace
from plugins.run.command import Stopped
from tests.conftest import ROOT
from tests.plugins.engine.disks import Disk


def site(folder: Path, text: str) -> Path:
    """A folder that looks like a built portal."""
    (folder / "api").mkdir(parents=True)
    (folder / "api" / "pages.json").write_text("[]")
    (folder / "index.html").write_text(text)
    return folder


def test_a_good_build_takes_the_place_of_the_last_one(tmp_path: Path) -> None:
    live = site(tmp_path / "output", "old")
    building = Staging(live)
    replace(site(building.folder / ".", "new"), live)
    building.discard()
    assert (live / "index.html").read_text() == "new"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["output"]


def test_the_first_build_makes_the_folder(tmp_path: Path) -> None:
    replace(site(tmp_path / "new", "new"), tmp_path / "output")
    assert (tmp_path / "output" / "index.html").read_text() == "new"


def test_a_folder_that_is_not_a_portal_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "wedding.jpg").write_text("…")
    with pytest.raises(NotOurs):
        replace(site(tmp_path / "new", "new"), tmp_path / "photos")
    assert (tmp_path / "photos" / "wedding.jpg").exists()


def another(script: str, *given: object) -> str:
    """What a process of its own prints."""
    done = subprocess.run(
        [sys.executable, "-c", script, *map(str, given)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout.strip() + done.stderr


STAGE = """
import os, sys
from pathlib import Path
from plugins.engine.output import Staging
print(Staging(Path(sys.argv[1]), sys.argv[2]).folder, flush=True)
os._exit(9)
"""


@pytest.mark.parametrize("name", ["new", "candidate"])
def test_what_a_killed_build_left_is_cleared_and_a_running_one_is_left_alone(
    name: str, tmp_path: Path
) -> None:
    live = tmp_path / "output"
    running = Staging(live, name)
    (tmp_path / f"..output.{name}-1.new-1").mkdir()
    (tmp_path / ".output.lock").touch()
    left = Path(another(STAGE, live, name))
    assert sorted(tmp_path.iterdir()) == sorted([left, running.folder])
    running.discard()
    Staging(live, name).discard()
    assert list(tmp_path.iterdir()) == []


def test_a_candidate_that_a_build_was_put_into_is_still_that_of_who_lives(tmp_path: Path) -> None:
    live = tmp_path / "output"
    candidate = Staging(live, "candidate")
    building = Staging(candidate.folder)
    replace(site(building.folder / ".", "new"), candidate.folder)
    building.discard()
    another(STAGE, live, "new")
    assert (candidate.folder / "index.html").read_text() == "new"
    candidate.discard()


def test_two_that_put_a_site_in_place_at_once_take_turns(tmp_path: Path) -> None:
    live = tmp_path / "output"
    folders = [site(tmp_path / f"new {number}", str(number)) for number in range(12)]
    seen = set[str]()

    def look() -> None:
        while len(seen) < 13:
            seen.add((live / "index.html").read_text())

    replace(site(tmp_path / "first", "first"), live)
    with ThreadPoolExecutor(4) as pool:
        looking = pool.submit(look)
        for done in [pool.submit(replace, folder, live) for folder in folders]:
            done.result()
        seen.update(str(number) for number in range(12))
        looking.result()
    left = [(folder / "index.html").read_text() for folder in (live, *folders)]
    assert sorted(left) == sorted(["first", *map(str, range(12))])
    assert left[0] != "first"


def test_without_an_exchange_in_one_step_the_last_site_is_put_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    live, new, real = site(tmp_path / "output", "old"), site(tmp_path / "new", "new"), Path.rename

    def stopped(self: Path, target: Path) -> Path:
        if self == new:
            os.kill(os.getpid(), signal.SIGINT)
        return real(self, target)

    monkeypatch.setattr(output, "_exchange", lambda *_: False)
    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", stopped)
        with pytest.raises(KeyboardInterrupt):
            replace(new, live)
    assert not live.exists(), "so it is where the process is killed at this moment"
    Staging(live).discard()
    assert (live / "index.html").read_text() == "old"
    replace(new, live)
    assert (live / "index.html").read_text() == "new"


@pytest.mark.parametrize(
    ("content", "output", "key"),
    [
        ("content", ".", "content_in_output"),
        ("content", "content/site", "output_in_content"),
        ("content", "content", "content_in_output"),
        ("content", "file", "not_a_folder"),
        ("content", "photos", "output_foreign"),
    ],
)
def test_an_output_folder_that_will_not_do_is_refused_before_anything_is_built(
    content: str, output: str, key: str, tmp_path: Path
) -> None:
    for name in ("content", "photos"):
        (tmp_path / name).mkdir()
    (tmp_path / "photos" / "wedding.jpg").write_text("…")
    (tmp_path / "file").write_text("…")
    with pytest.raises(Stopped) as stopped:
        check_places((tmp_path / content).resolve(), (tmp_path / output).resolve())
    assert stopped.value.key == key
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content", "file", "photos"]


def test_a_folder_that_is_a_disk_of_its_own_is_filled_anew(tmp_path: Path, disk: Disk) -> None:
    live = site(disk(tmp_path / "output", 1000) / ".", "old")
    (live / "gone.html").write_text("old")
    replace(site(tmp_path / "new", "new"), live)
    assert (live / "index.html").read_text() == "new" and (live / "api" / "pages.json").exists()
    assert sorted(path.name for path in live.iterdir()) == ["api", "index.html"]


def test_such_a_folder_stays_as_it_was_where_the_new_site_has_no_room(
    tmp_path: Path, disk: Disk
) -> None:
    live, new = site(disk(tmp_path / "output", 100) / ".", "old"), site(tmp_path / "new", "new")
    (new / "sound.mp3").write_bytes(b"." * 200_000)
    with pytest.raises(OSError, match="No space left"):
        replace(new, live)
    assert (live / "index.html").read_text() == "old"
    assert sorted(path.name for path in live.iterdir()) == ["api", "index.html"]


def test_where_nothing_may_be_written_beside_the_site_it_is_built_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    live, real = site(tmp_path / "www" / "html", "old"), Path.mkdir

    def refuse(self: Path, *given: object, **more: object) -> None:
        if self.parent == tmp_path / "www":
            raise PermissionError(errno.EACCES, "Permission denied", str(self))
        real(self, *given, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Path, "mkdir", refuse)
    folder = Staging(live).folder
    assert folder.is_dir() and folder.parent != live.parent
    assert folder.stat().st_mode == live.stat().st_mode
    with pytest.raises(PermissionError, match="www"):
        Staging(tmp_path / "www" / "new")
    folder.rmdir()


def test_what_is_left_of_a_folder_with_signs_in_its_name_is_cleared_too(tmp_path: Path) -> None:
    (tmp_path / ".a[1]*.new-999999999").mkdir()
    Staging(tmp_path / "a[1]*")
    assert not (tmp_path / ".a[1]*.new-999999999").exists()
