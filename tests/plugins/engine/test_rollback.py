"""Releases of before stand beside the live one, and one of them can be put in place."""

import datetime as dt
import json

import pytest

from plugins.engine.output import replace
from plugins.engine.releases import save
from plugins.release.verify.check import Question, check
from plugins.release.verify.watch import Memory
from plugins.run.releases import folder_of_releases, number_of, saved
from tests import commands
from tests.plugins.release.sites import DAY, KEY, make_site, release


def publish(live, number, most=3):
    """Put a release in place, as `publish` does."""
    new = release(make_site(live.with_name(f"new-{number}")), number=number)
    (new / "vi" / "index.html").write_text(f"{number}")
    release(new, number=number)
    replace(new, live)
    if new.exists():
        save(new, live, most)


@pytest.fixture
def live(tmp_path):
    for number in (1, 2, 3, 4, 5):
        publish(tmp_path / "output", number)
    (tmp_path / "content").mkdir()
    (tmp_path / "key").write_text(KEY.text())
    return tmp_path / "output"


def rollback(live, *words):
    return commands.run(
        *("plugins.engine", "rollback", *words, f"--output={live}", "--today=2026-12-01"),
        f"--content={live.parent / 'content'}",
        REPORT_LANG="en",
        PORTAL_RELEASE_KEY=str(live.parent / "key"),
    )


def test_the_newest_three_of_before_remain(live):
    assert number_of(live) == 5
    assert [one.name for one in saved(live)] == ["2", "3", "4"]


def test_none_remain_where_none_are_wanted_and_the_same_release_is_not_saved(live):
    publish(live, 5)
    assert [one.name for one in saved(live)] == ["2", "3", "4"]
    publish(live, 6, most=0)
    assert saved(live) == []


def test_the_release_of_before_comes_back_as_the_newest(live):
    memory = Memory()
    watched = Question(str(live), DAY, KEY.public)
    assert check(watched, memory).status == 0
    done = rollback(live)
    assert done.returncode == 0, done.stderr + done.stdout
    assert (live / "vi" / "index.html").read_text() == "4" and number_of(live) == 6
    assert [one.name for one in saved(live)] == ["2", "3", "5"]
    # who has seen release 5 does not call this one older, and it is to be believed from today
    assert check(Question(str(live), dt.date(2026, 12, 1), KEY.public), memory).status == 0
    said = json.loads((live / ".well-known" / "release.json").read_text())
    assert (said["day"], said["until"]) == ("2026-12-01", "2027-03-01")


def test_a_release_is_named_by_its_number(live):
    assert rollback(live, "2").returncode == 0
    assert (live / "vi" / "index.html").read_text() == "2"
    wrong = rollback(live, "7")
    assert wrong.returncode == 2 and "There is no release 7" in wrong.stderr


def test_a_release_that_was_changed_meanwhile_is_refused_and_the_live_one_stays(live):
    page = folder_of_releases(live) / "4" / "vi" / "thu-tuc" / "trang-1" / "index.html"
    page.write_text("casino")
    done = rollback(live)
    assert done.returncode == 1 and "trang-1/index.html" in done.stdout
    assert "5 stays" in done.stdout or "stays as it was" in done.stdout
    assert number_of(live) == 5 and (live / "vi" / "index.html").read_text() == "5"


def test_without_releases_of_before_that_is_said(tmp_path):
    (tmp_path / "content").mkdir()
    make_site(tmp_path / "output")
    done = rollback(tmp_path / "output")
    assert done.returncode == 2 and "no earlier release" in done.stderr
