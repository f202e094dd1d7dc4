"""A page of the last output is believed only where it fits what is known of it."""

import time

import pytest

from plugins.run import Work
from plugins.run.last_output import LastOutput, OutputFacts
from plugins.run.result_key import digest_of

PAGE = b"<html><main>A page</main></html>"
FACTS = OutputFacts(digest_of(b"main"), digest_of(b"page"), digest_of(b"[]"), digest_of(PAGE))


@pytest.fixture
def last(tmp_path):
    """The output of a run that has put one page in place."""
    (tmp_path / "output" / "vi").mkdir(parents=True)
    (tmp_path / "output" / "vi" / "index.html").write_bytes(PAGE)
    output = LastOutput(tmp_path / "output", Work(tmp_path / "work"))
    output.keep("vi/index.html", b"words and views", FACTS)
    return output


@pytest.fixture
def new(tmp_path):
    """The folder of a new output."""
    (tmp_path / "new").mkdir()
    return tmp_path / "new"


def test_a_page_that_stands_on_the_same_is_known_and_its_bytes_are_taken(last, new):
    known = last.facts("vi/index.html", b"words and views")
    assert known == FACTS
    for again in ("first", "remembered"):
        (new / again).mkdir()
        assert last.take("vi/index.html", known.file, new / again)
        assert (new / again / "vi" / "index.html").read_bytes() == PAGE


@pytest.mark.parametrize(
    ("path", "rendered_from"),
    [("vi/index.html", b"other words"), ("en/index.html", b"words and views")],
)
def test_another_page_is_not_known(path, rendered_from, last):
    assert last.facts(path, rendered_from) is None


@pytest.mark.parametrize("before", [0, 1], ids=["unread", "remembered"])
def test_a_page_that_was_changed_by_hand_is_not_taken(before, last, new):
    for number in range(before):
        last.take("vi/index.html", FACTS.file, new / str(number))
    (last.live / "vi" / "index.html").unlink()
    (last.live / "vi" / "index.html").write_bytes(PAGE.replace(b"A", b"a"))
    assert not last.take("vi/index.html", FACTS.file, new)


def test_a_page_that_was_changed_in_place_is_not_taken(last, new):
    assert last.take("vi/index.html", FACTS.file, new)
    time.sleep(0.02)
    (last.live / "vi" / "index.html").write_bytes(PAGE.replace(b"A", b"a"))
    assert not last.take("vi/index.html", FACTS.file, new / "next")


def test_a_page_that_was_taken_away_is_not_taken(last, new):
    (last.live / "vi" / "index.html").unlink()
    assert not last.take("vi/index.html", FACTS.file, new)
