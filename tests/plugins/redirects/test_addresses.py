"""Every address that was ever published is on a list beside the content."""

import json

import pytest

from plugins.domain import ADDRESSES_FILE as FILE
from plugins.redirects.addresses import read, remember


@pytest.fixture
def output(tmp_path):
    pages = [("/vi/a/", "page"), ("/vi/", "listing"), ("/404.html", "listing")]
    (tmp_path / "output" / "api").mkdir(parents=True)
    text = json.dumps([{"url": url, "kind": kind} for url, kind in pages])
    (tmp_path / "output" / "api" / "pages.json").write_text(text)
    (tmp_path / "content").mkdir()
    return tmp_path / "output"


def test_addresses_are_added_sorted_and_those_of_before_stay(output):
    content = output.parent / "content"
    (content / FILE).write_text("/vi/z/ news\n")
    assert remember(content, output, forget=False) == 2
    assert list(read(content).items()) == [
        ("/vi/", ("listing", 3)),
        ("/vi/a/", ("page", 4)),
        ("/vi/z/", ("news", 5)),
    ]
    assert remember(content, output, forget=False) == 0


def test_what_may_be_gone_is_forgotten_when_asked(output):
    content = output.parent / "content"
    (content / FILE).write_text("/vi/z/ news\n")
    remember(content, output, forget=True)
    assert [*read(content)] == ["/vi/", "/vi/a/"]


def test_no_list_is_an_empty_one(tmp_path):
    assert read(tmp_path) == {}
