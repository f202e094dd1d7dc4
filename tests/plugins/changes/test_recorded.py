"""The file of changes: by day, the same for the same commit, and no more than readers need."""

import json

import pytest

from plugins.changes.history import History
from plugins.changes.recorded import record, recorded
from plugins.domain import CHANGES_FILE
from plugins.run.kinds import load_kinds

from .repository import Repository


@pytest.fixture
def repository(tmp_path):
    """Three days: one page changed, one new and one moved, one gone; templates and remarks too."""
    made = Repository(tmp_path)
    for name in ("a", "b", "c"):
        made.write(name, title=f"Trang {name}", text=f"Lời của trang {name}.")
    made.commit("2026-11-01")
    made.write("a", title="Trang a", text="Lời của trang a.", amount=5000)
    (tmp_path / "theme.html").write_text("<p>")
    made.commit("2026-11-03")
    made.write("d")
    file = made.content / "vi" / "thu-tuc" / "b.md"
    file.rename(file.with_name("e.md"))
    made.commit("2026-11-04")
    (made.content / "vi" / "thu-tuc" / "c.md").unlink()
    made.write("a", title="Trang a", text="Lời của trang a.", amount=5000, owner="B")
    made.commit("2026-11-09")
    return made


def found(repository):
    days = recorded(repository.content, History(repository.content), load_kinds()).days
    return {
        str(day.day): [(one.what, one.path.rpartition("/")[2]) for one in day.pages] for day in days
    }


def test_each_day_has_what_readers_find_changed(repository):
    assert found(repository) == {
        "2026-11-09": [("gone", "c.md")],
        "2026-11-04": [("new", "d.md"), ("moved", "e.md")],
        "2026-11-03": [("changed", "a.md")],
    }


def test_what_changed_and_was_changed_back_on_one_day_is_no_change(repository):
    repository.write("d", amount=1)
    repository.commit("2026-11-10")
    repository.write("d")
    repository.commit("2026-11-10")
    assert "2026-11-10" not in found(repository)


def test_the_same_commit_is_recorded_in_the_same_bytes_also_once_the_file_is_committed(repository):
    history, file = History(repository.content), repository.content / CHANGES_FILE
    record(repository.content, history, load_kinds())
    before = file.read_bytes()
    repository.commit("2026-11-11")
    record(repository.content, history, load_kinds())
    assert file.read_bytes() == before and json.loads(before)["days"]


def test_of_a_day_with_very_many_pages_the_first_are_recorded_and_the_others_counted(repository):
    for number in range(230):
        repository.write(f"n{number:03}")
    repository.commit("2026-11-12")
    day = recorded(repository.content, History(repository.content), load_kinds()).days[0]
    assert (len(day.pages), day.more) == (200, 30)
