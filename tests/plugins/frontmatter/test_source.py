"""Bytes to text, text to header and body."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from plugins.catalogue.files import Place
from plugins.catalogue.page import read_page
from plugins.domain import Problem
from plugins.frontmatter.source import Source, decode, split
from plugins.run import load_kinds

PLACE = Place("vi/trang/a.md", "vi", load_kinds()["page"])


def test_a_mark_at_the_start_and_windows_lines_are_fine() -> None:
    text = decode("\ufeff---\r\ntitle: Một\r\n---\r\nHai\r\n".encode(), "a.md")
    assert text == "---\ntitle: Một\n---\nHai\n"
    assert split(text, "a.md") == Source("title: Một", "Hai\n", 2, 4)


def test_the_place_of_a_wrong_byte_is_told() -> None:
    problem = decode(b"---\ntitle: Th\xf4ng\n---\n", "a.md")
    assert isinstance(problem, Problem)
    assert (problem.line, problem.values["byte"], problem.values["column"]) == (2, "0xF4", 10)


def test_a_decomposed_letter_is_composed() -> None:
    assert (
        decode("---\ntitle: Mo\u0323\u0302t ha\u0300i\n---\n".encode(), "a.md")
        == "---\ntitle: Một hài\n---\n"
    )


@pytest.mark.parametrize(
    "raw", [b"", b" \r\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\n", "\u00a0".encode()]
)
def test_a_file_of_blanks_or_of_a_mark_alone_is_said_to_be_empty(raw: bytes) -> None:
    problem = decode(raw, "a.md")
    assert isinstance(problem, Problem) and problem.code == "file-empty"


@example(b"\xef\xbb\xbf")
@given(some.binary(max_size=200))
def test_no_bytes_bring_the_reader_down(raw: bytes) -> None:
    read = read_page(PLACE, raw)
    assert read.page is not None or read.problems


@example("?", "")
@given(some.text(max_size=200), some.text(max_size=200))
def test_no_header_and_no_body_bring_the_reader_down(header: str, body: str) -> None:
    read = read_page(PLACE, f"---\n{header}\n---\n{body}".encode("utf-8", "replace"))
    assert read.page is not None or read.problems
