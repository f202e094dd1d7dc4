"""`changes` at a terminal: between releases, commits, days, and the content as it is."""

import json
import shutil

import pytest

from tests import commands

from .repository import Repository


@pytest.fixture
def repository(tmp_path):
    made = Repository(tmp_path)
    made.write("a", title="Khai sinh")
    release(made, "output", made.commit("2026-11-01"), 20261101)
    made.write("a", title="Khai sinh", amount=5000)
    return made


def release(repository, name, commit, number):
    place = repository.folder / name / ".well-known"
    place.mkdir(parents=True)
    (place / "release.json").write_text(json.dumps({"commit": commit, "number": number}))


def told(repository, *words, lang="en"):
    folders = [f"--{name}={repository.folder / name}" for name in ("content", "output", "reports")]
    done = commands.run("plugins.changes", *words, *folders, REPORT_LANG=lang)
    return done.returncode, done.stdout + done.stderr


def test_without_more_it_is_from_the_last_release_to_the_content_as_it_is(repository):
    status, text = told(repository)
    assert status == 0 and "From 20261101 to the content as it is" in text
    assert "changed: Khai sinh (vi/thu-tuc/a.md)" in text
    assert "20000 → 5000" in text and "Changed pages: 1" in text
    page = (repository.folder / "reports" / "changes.html").read_text("utf-8")
    assert '<html lang="en">' in page and "<h2>By agency</h2>" in page and "ubnd-xa" in page


def test_two_releases_are_named_by_their_numbers_or_folders(repository):
    shutil.rmtree(repository.folder / "output")
    first = repository.git("rev-parse", "HEAD")
    release(repository, ".output.releases/20261101", first, 20261101)
    release(repository, "output", f"{repository.commit('2026-11-05')}-dirty", 20261105)
    status, text = told(repository, "--old=20261101", "--new=20261105", lang="vi")
    assert status == 0 and "Số tiền: 20000 → 5000" in text
    folder = repository.folder / ".output.releases" / "20261101"
    assert told(repository, f"--old={folder}", "--new=HEAD", lang="vi")[1].count("20000 → 5000")


def test_a_state_that_is_not_there_is_told_with_those_that_are(repository):
    status, text = told(repository, "--old=7")
    assert status == 2 and "no state “7”" in text and "20261101" in text


def test_content_in_no_repository_is_told_and_recording_leaves_it_alone(repository, tmp_path):
    shutil.rmtree(repository.folder / ".git")
    status, text = told(repository)
    assert status == 2 and "is in no git repository" in text
    assert told(repository, "--record") == (0, "")
    assert not (repository.content / "changes.json").exists()


def test_recording_writes_the_days(repository):
    repository.commit("2026-11-05")
    assert told(repository, "--record") == (0, "")
    (day,) = json.loads((repository.content / "changes.json").read_text("utf-8"))["days"]
    assert day["day"] == "2026-11-05"
