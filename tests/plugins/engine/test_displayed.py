"""What a browser is shown while somebody edits, and how it knows that it is another."""

from http import HTTPStatus

import pytest

from plugins.engine.displayed import Displayed
from plugins.run import paths

PAGE = b'<p>Gi\xe1\xbb\x9d <img alt="" src="../files/anh.png"></p>'


@pytest.fixture
def shown(tmp_path):
    (tmp_path / "vi").mkdir()
    (tmp_path / "files").mkdir()
    (tmp_path / "vi/index.html").write_bytes(PAGE)
    (tmp_path / "index.html").write_text("Chủ")
    (tmp_path / "files/anh.png").write_bytes(b"1")
    return Displayed(tmp_path)


def test_a_page_ahead_of_the_output_is_shown_in_its_place_until_it_is_not(shown):
    shown.show({"vi/index.html": b"ahead"})
    assert shown.page("vi/index.html") == (b"ahead", HTTPStatus.OK)
    shown.show({"vi/index.html": None})
    assert shown.page("vi/index.html") == (PAGE, HTTPStatus.OK)


def test_a_page_with_another_picture_is_another_page(shown):
    before = shown.digest("vi/index.html", PAGE)
    assert shown.digest("vi/index.html", PAGE) == before
    (shown.folder / "files/anh.png").write_bytes(b"2")
    assert shown.digest("vi/index.html", PAGE) != before


def test_an_unknown_address_has_the_portals_page_for_that_once_there_is_one(shown):
    assert shown.page("vi/gi-do/index.html") is None
    (shown.folder / "404.html").write_bytes(b"lost")
    assert shown.page("vi/gi-do/index.html") == (b"lost", HTTPStatus.NOT_FOUND)


def test_before_the_first_good_build_a_page_says_so(tmp_path):
    body, status = Displayed(tmp_path).page("index.html")
    assert status == HTTPStatus.OK and "<h1>" in body.decode()
    with pytest.raises(paths.Refused):
        Displayed(tmp_path).read("index.html")
