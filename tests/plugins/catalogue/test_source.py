"""Bytes to text, text to header and body."""
from hypothesis import given
from hypothesis import strategies as some

from plugins.catalogue.files import Place
from plugins.catalogue.page import read_page
from plugins.catalogue.source import Source, decode, split
from plugins.model import Problem

PLACE = Place("vi/trang/a.md", "vi", "page")


def test_a_mark_at_the_start_and_windows_lines_are_fine() -> None:
    text = decode("\ufeff---\r\ntitle: Một\r\n---\r\nHai\r\n".encode(), "a.md")
    assert text == "---\ntitle: Một\n---\nHai\n"
    assert split(text, "a.md") == Source("title: Một", "Hai\n", 2, 4)


def test_the_place_of_a_wrong_byte_is_told() -> None:
    problem = decode(b"---\ntitle: Th\xf4ng\n---\n", "a.md")
    assert isinstance(problem, Problem)
    assert (problem.line, problem.values["byte"], problem.values["column"]) == (2, "0xF4", 10)


def test_a_decomposed_letter_is_told_with_its_word_composed() -> None:
    problem = decode("---\ntitle: Một hai ba\u0302\u0301n\n---\n".encode(), "a.md")
    assert isinstance(problem, Problem)
    assert (problem.code, problem.line, problem.values["given"]) == ("not-composed", 2, "bấn")


@given(some.binary(max_size=200))
def test_no_bytes_bring_the_reader_down(raw: bytes) -> None:
    read = read_page(PLACE, raw)
    assert read.page is not None or read.problems


@given(some.text(max_size=200), some.text(max_size=200))
def test_no_header_and_no_body_bring_the_reader_down(header: str, body: str) -> None:
    read = read_page(PLACE, f"---\n{header}\n---\n{body}".encode("utf-8", "replace"))
    assert read.page is not None or read.problems
