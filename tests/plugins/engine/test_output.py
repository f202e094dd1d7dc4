"""The live folder changes only when the new one is good, and never loses what is not ours."""
from __future__ import annotations

import os
from pathlib import Path

import pytest

from plugins.engine.output import NotOurs, finish, staging


def site(folder: Path, text: str) -> Path:
    """A folder that looks like a built portal."""
    (folder / "api").mkdir(parents=True)
    (folder / "api" / "pages.json").write_text("[]")
    (folder / "index.html").write_text(text)
    return folder


def test_a_good_build_takes_the_place_of_the_last_one(tmp_path: Path) -> None:
    live = site(tmp_path / "output", "old")
    finish(site(tmp_path / "new", "new"), live, good=True)
    assert (live / "index.html").read_text() == "new"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["output"]


def test_the_first_build_makes_the_folder(tmp_path: Path) -> None:
    finish(site(tmp_path / "new", "new"), tmp_path / "output", good=True)
    assert (tmp_path / "output" / "index.html").read_text() == "new"


def test_after_a_bad_build_the_last_good_site_stays(tmp_path: Path) -> None:
    live = site(tmp_path / "output", "old")
    finish(site(tmp_path / "new", "new"), live, good=False)
    assert (live / "index.html").read_text() == "old"
    assert not (tmp_path / "new").exists()


def test_a_folder_that_is_not_a_portal_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "wedding.jpg").write_text("…")
    with pytest.raises(NotOurs):
        finish(site(tmp_path / "new", "new"), tmp_path / "photos", good=True)
    assert (tmp_path / "photos" / "wedding.jpg").exists()


def test_what_a_killed_build_left_is_cleared_and_a_running_one_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".output.new-999999999").mkdir()
    (tmp_path / f".output.new-{os.getppid()}").mkdir()
    staging(tmp_path / "output")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        [f".output.new-{os.getpid()}", f".output.new-{os.getppid()}"])
