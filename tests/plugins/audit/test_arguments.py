"""What the command line of an audit may ask for."""

import pytest

from plugins.audit.arguments import read_arguments
from plugins.run.command import Stopped


def read(monkeypatch, *words):
    monkeypatch.setattr("sys.argv", ["audit", *words])
    return read_arguments()


def test_a_folder_is_audited_where_no_site_is_named(monkeypatch):
    given = read(monkeypatch)
    assert given.url is None and given.output.name == "output" and given.content.name == "content"
    assert not given.full


def test_of_a_served_site_as_many_pages_are_taken_as_one_says(monkeypatch):
    given = read(monkeypatch, "--url", "http://127.0.0.1:8000", "--pages", "20")
    assert (given.url, given.pages, given.ignore_robots) == ("http://127.0.0.1:8000", 20, False)


def test_a_number_of_pages_that_is_none_is_refused_in_words(monkeypatch):
    with pytest.raises(Stopped) as stopped:
        read(monkeypatch, "--pages", "many")
    assert "--pages" in str(stopped.value)
