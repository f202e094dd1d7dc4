"""What git knows of content: days, files that differ, their bytes."""

import subprocess

import pytest

from plugins.changes.history import History

from .repository import Repository


@pytest.fixture
def repository(tmp_path):
    made = Repository(tmp_path)
    made.write("a")
    made.commit("2026-11-01")
    return made


def test_the_first_commit_changes_nothing_and_later_days_come_newest_first(repository):
    for amount, day in enumerate(("2026-11-02", "2026-11-02", "2026-11-05")):
        repository.write("a", amount=amount)
        repository.commit(day)
    days = list(History(repository.content).days(9))
    assert [str(one.day) for one in days] == ["2026-11-05", "2026-11-02"]
    assert days[0].before == days[1].last
    assert len(list(History(repository.content).days(1))) == 1


def test_a_day_is_that_of_vietnam(repository):
    repository.write("a", amount=1)
    repository.git("add", "-A")
    repository.git("commit", "-qm", "x", moment="2026-11-29T20:00:00+00:00")
    assert str(next(History(repository.content).days(1)).day) == "2026-11-30"


def test_what_lies_in_the_folder_and_is_not_committed_differs_too(repository):
    repository.write("a", amount=1)
    repository.write("b")
    found = History(repository.content).between("HEAD")
    assert [(one.before[-4:], one.after[-4:], one.new) for one in found] == [
        ("a.md", "a.md", ""),
        ("", "b.md", ""),
    ]


def test_names_and_bytes_come_as_they_are(repository):
    name = repository.write("tên có dấu “và” \n").relative_to(repository.content).as_posix()
    repository.commit("2026-11-02")
    history = History(repository.content)
    (found,) = history.between("HEAD~1", "HEAD")
    assert found.after == name
    assert history.contents([found.new])[found.new] == (repository.content / name).read_bytes()


def test_a_commit_is_found_by_its_name_or_its_day_and_never_taken_for_an_option(repository):
    last = repository.commit("2026-11-07")
    history = History(repository.content)
    assert history.commit("2026-11-08") == history.commit("HEAD") == last
    assert history.commit("2026-11-06") != last and history.commit("2026-11-06")
    assert history.commit("--all") == history.commit("nowhere") == ""


def test_a_clone_without_its_history_and_no_repository_are_told_apart(repository, tmp_path):
    repository.commit("2026-11-07")
    shallow = tmp_path / "shallow"
    subprocess.run(
        ["git", "clone", "-q", "--depth=1", f"file://{repository.folder}", shallow], check=True
    )
    assert History(repository.content).state == "known"
    assert History(shallow / "content").state == "shallow"
    (tmp_path.parent / "none").mkdir(exist_ok=True)
    assert History(tmp_path.parent / "none").state == "none"
