"""Local pages are laid over national records."""

from plugins.catalogue.files import Place
from plugins.catalogue.merge import merge
from plugins.catalogue.page import read_page
from plugins.run import load_kinds

PROCEDURE = load_kinds()["procedure"]


def read(path, header):
    place = Place(f"vi/thu-tuc/{path}.md", "vi", PROCEDURE)
    return read_page(place, f"---\n{header}\n---\n".encode())


def test_a_page_of_the_same_code_takes_the_place_of_the_record_and_leaves_it_as_it_was():
    own, record = read("a", "title: A\ncode: '1.1'"), read("quoc-gia/1.1", "title: B\ncode: '1.1'")
    [_, covered], problems = merge([own, record])
    assert (covered.covered, record.covered) == (True, False)
    assert [problem.code for problem in problems] == ["record-hidden"]


def test_a_code_that_is_no_text_hides_nothing_and_is_refused_in_words():
    own = read("a", "title: A\ncode: ['1.1']")
    reads, problems = merge([own, read("quoc-gia/1.1", "title: B\ncode: '1.1'")])
    assert [one.covered for one in reads] == [False, False]
    assert problems == []
    assert "code" in {problem.field for problem in own.problems}
