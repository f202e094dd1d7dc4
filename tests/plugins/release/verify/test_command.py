"""The command as people and cron start it."""

import json
import shutil
import sys
from xml.etree import ElementTree

import pytest

from plugins.release.bundle import words
from plugins.release.verify import main
from tests.plugins.release.sites import DAY, KEY, make_site, plain, release, served

ATOM = {"a": "http://www.w3.org/2005/Atom"}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return release(make_site(tmp_path_factory.mktemp("site")))


@pytest.fixture
def copy(site, tmp_path):
    return shutil.copytree(site, tmp_path / "copy")


def start(*given):
    return main(words(), [*map(str, given), "--today", str(DAY), "--lang", "en"])


def spoil(folder):
    (folder / "vi" / "index.html").write_text("<p>Sửa", "utf-8")
    (folder / "a.php").write_text("<?php")


def test_what_is_as_released_ends_with_0_and_says_by_whose_key(site, capsys):
    assert start(site, "--key", KEY.public) == 0
    assert capsys.readouterr().out.endswith(f"\nAS RELEASED: {site}\n")
    assert start(site) == 0
    assert "by the key that the site itself offers" in capsys.readouterr().out


def test_differences_are_listed_in_words_and_end_with_1(copy, capsys):
    spoil(copy)
    assert start(copy, "--key", KEY.public) == 1
    said = capsys.readouterr().out
    assert "  /vi/index.html: changed.\n" in said
    assert "  /a.php: was added, nobody released it.\n" in said
    assert said.endswith("Differences: 2.\n")


def test_what_cannot_be_asked_ends_with_2_and_says_why(tmp_path, capsys):
    with served(tmp_path) as address:
        pass
    assert start(address, "--state", tmp_path / "state") == 2
    assert start(tmp_path / "nowhere") == 2
    assert start(tmp_path, "--key", "RWno") == 2
    assert start(make_site(tmp_path / "site")) == 2
    said = capsys.readouterr().err
    for part in ("did not answer", "There is no folder", "is no public key", "has no manifest"):
        assert part in said


def test_what_a_busy_host_did_not_give_is_listed_with_what_it_answered(site, capsys):
    def answer(folder, visit):
        return (503, {}, b"") if visit.path == "/vi/" else plain(folder, visit)

    with served(site, answer) as address:
        assert start(address, "--key", KEY.public) == 2
    assert "  /vi/index.html: the answer is 503.\n" in capsys.readouterr().out


def test_programs_read_json(copy, capsys):
    spoil(copy)
    assert start(copy, "--key", KEY.public, "--format", "json") == 1
    facts = json.loads(capsys.readouterr().out)
    assert [(one["kind"], one["path"]) for one in facts["differences"]] == [
        ("added", "/a.php"),
        ("changed", "/vi/index.html"),
    ]
    assert facts["release"]["number"] == 20261129080000 and facts["key"] == str(KEY.public)


def test_a_sample_says_how_sure_it_is(site, capsys):
    assert start(site, "--key", KEY.public, "--sample", 3) == 0
    assert "If 1 of them were changed, this check finds it with a probability of" in (
        capsys.readouterr().out
    )


def test_a_watch_writes_its_feed_and_calls_once_for_each_new_alarm(copy, tmp_path, capsys):
    feed, calls = tmp_path / "feed.xml", tmp_path / "calls"
    note = f"import sys; open({str(calls)!r}, 'a').write(sys.stdin.read()[-9:])"
    watch = (
        *(copy, "--key", KEY.public, "--state", tmp_path / "state.json", "--watch", feed),
        *("--alarm", f'{sys.executable} -c "{note}"'),
    )
    assert start(*watch) == 0 and not calls.exists()
    spoil(copy)
    assert [start(*watch), start(*watch)] == [1, 1]
    entries = ElementTree.parse(feed).findall("a:entry", ATOM)
    assert len(entries) == 1 and "/a.php" in entries[0].find("a:content", ATOM).text
    assert calls.read_text() == "nces: 2.\n"
    (copy / "a.php").unlink()
    start(*watch)
    assert len(ElementTree.parse(feed).findall("a:entry", ATOM)) == 2


@pytest.mark.parametrize("command", ["/no/such/program now", "mail 'it@xa.example"])
def test_an_alarm_that_cannot_be_given_is_told_in_words(command, copy, tmp_path, capsys):
    spoil(copy)
    state = ("--state", tmp_path / "state.json")
    assert start(copy, "--key", KEY.public, *state, "--alarm", command) == 2
    assert capsys.readouterr().err == f"The command of the alarm cannot be run: {command}\n"


def test_a_feed_that_cannot_be_written_is_told_with_its_name(copy, tmp_path, capsys):
    spoil(copy)
    feed = tmp_path / "nowhere" / "feed.xml"
    assert start(copy, "--key", KEY.public, "--watch", feed) == 2
    assert capsys.readouterr().err.startswith(f"{feed} cannot be read or written.")


def test_a_watch_also_tells_that_a_site_cannot_be_asked(copy, tmp_path, capsys):
    feed = tmp_path / "feed.xml"
    with served(copy) as address:
        pass
    watch = (address, "--state", tmp_path / "state.json", "--watch", feed)
    assert [start(*watch), start(*watch)] == [2, 2]
    titles = [one.text for one in ElementTree.parse(feed).findall("a:entry/a:title", ATOM)]
    assert len(titles) == 1 and "did not answer" in titles[0]


def test_what_a_hostile_site_says_does_not_command_the_terminal(site, tmp_path, capsys):
    def answer(folder, visit):
        if visit.path == "/sw.js":
            return 302, {"Location": "https://bet.example/\x1b[2J"}, b""
        return plain(folder, visit)

    with served(site, answer) as address:
        assert start(address, "--state", tmp_path / "state") == 1
    said = capsys.readouterr().out
    assert "https://bet.example/" in said and "\x1b" not in said


def test_an_older_release_is_known_from_what_was_seen_the_last_time(copy, tmp_path, capsys):
    state = tmp_path / "state.json"
    with served(copy) as address:
        assert start(address, "--state", state) == 0
        release(copy, number=20260101080000)
        assert start(address, "--state", state) == 1
    assert "an older release was put back: 20260101080000" in capsys.readouterr().out
