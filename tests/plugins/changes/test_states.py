"""The states of content that people name."""

import json

import pytest

from plugins.changes.history import History
from plugins.changes.states import last_state, state_named
from plugins.run.command import Stopped

from .repository import Repository


@pytest.fixture
def repository(tmp_path):
    made = Repository(tmp_path)
    made.write("a")
    made.commit("2026-11-01")
    return made


def test_without_a_release_here_the_last_commit_is_meant(repository):
    live, head = repository.folder / "output", repository.git("rev-parse", "HEAD")
    assert last_state(History(repository.content), live).commit == head


def test_a_release_of_files_that_differed_from_their_commit_is_of_that_commit(repository):
    place, head = repository.folder / "output" / ".well-known", repository.git("rev-parse", "HEAD")
    place.mkdir(parents=True)
    (place / "release.json").write_text(json.dumps({"commit": f"{head}-dirty", "number": 5}))
    repository.commit("2026-11-02")
    history, live = History(repository.content), place.parent
    assert state_named("5", history, live).commit == last_state(history, live).commit == head


def test_what_nobody_knows_is_told(repository):
    with pytest.raises(Stopped, match="x y"):
        state_named("x y", History(repository.content), repository.folder / "output")
