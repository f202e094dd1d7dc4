"""Readers read one page in turn."""

from plugins.html import give_id
from plugins.run.page_reader import PageReader, Parameters, ReaderStep, read_page

PAGE = b"<main><p>khai sinh</p></main>"


def ids(page, _parameters):
    return " ".join(page.by_id).encode()


def broken(_page, _parameters):
    raise ValueError("no words")


def name_paragraphs(page, _parameters, result):
    return [give_id(one, result.decode()) for one in page.named("p")]


def step(read, annotate=None, known=None):
    reader = PageReader(read.__name__, read, lambda _: None, annotate=annotate)
    return ReaderStep(reader, Parameters(), known)


def test_what_is_known_is_not_read_but_annotated_for_those_that_follow():
    read = read_page(PAGE, [step(broken, name_paragraphs, known=b"mot"), step(ids)])
    assert read.results == {"broken": b"mot", "ids": b"mot"}
    assert [edit.text for edit in read.edits] == [' id="mot"']


def test_a_reader_that_fails_says_why_and_the_others_go_on():
    read = read_page(PAGE, [step(broken), step(ids)])
    assert read.failed == {"broken": "ValueError: no words"}
    assert read.results == {"ids": b""}
