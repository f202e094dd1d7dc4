"""A folder as hosts serve it."""

import gzip
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest

from plugins.audit.server import served

WORDS = "Đăng ký khai sinh. " * 50


@pytest.fixture(scope="module")
def ask(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    (folder / "vi").mkdir()
    (folder / "vi" / "index.html").write_text(WORDS, "utf-8")
    (folder / "one.mp3").write_bytes(bytes(range(100)))
    with served(folder) as root:

        def answer(path, **headers):
            connection = HTTPConnection(urlsplit(root).netloc)
            connection.request(
                "GET",
                path,
                headers={name.replace("_", "-"): value for name, value in headers.items()},
            )
            found = connection.getresponse()
            body = found.read()
            connection.close()
            return found, body

        yield answer


def test_text_goes_compressed_to_those_who_take_it(ask):
    found, body = ask("/vi/", Accept_Encoding="gzip, br")
    assert found.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(body).decode() == WORDS
    assert len(body) < 200
    found, body = ask("/vi/")
    assert found.headers["Content-Encoding"] is None
    assert body.decode() == WORDS


def test_a_player_gets_the_part_that_it_asks_for(ask):
    found, body = ask("/one.mp3", Range="bytes=10-19")
    assert (found.status, found.headers["Content-Range"], body) == (
        206,
        "bytes 10-19/100",
        bytes(range(10, 20)),
    )
    found, body = ask("/one.mp3", Range="bytes=90-")
    assert (found.status, found.headers["Content-Range"], body) == (
        206,
        "bytes 90-99/100",
        bytes(range(90, 100)),
    )


def test_a_folder_has_its_slash_and_what_is_missing_is_not_found(ask):
    assert ask("/vi")[0].status == 301
    assert ask("/none.html")[0].status == 404
