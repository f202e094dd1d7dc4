import pytest

from plugins.search.query import ask, looked_up
from plugins.search.ranking import Hit, rerank, score
from plugins.search.terms import syllables

from .conftest import DOCUMENTS


def titles(index, hits):
    return [index.document(hit.document)[0] for hit in hits]


def reordered(index, question, *named):
    """Documents named with their scores, in order again for a question."""
    numbers = {index.document(one)[0]: one for one in range(len(DOCUMENTS))}
    hits = tuple(Hit(numbers[title], points) for title, points in named)
    run = syllables(question)
    return titles(index, rerank(index, question, looked_up(index, run), run, hits))


def test_a_document_with_more_of_the_question_scores_more(small):
    found = titles(small, score(small, ["ket", "hon", "ket_hon", "nuoc_ngoai"]))
    assert found[0] == "Đăng ký kết hôn có yếu tố nước ngoài"
    assert score(small, ["zzz"]) == ()


def test_a_title_with_the_pairs_of_the_question_overtakes_one_without(small):
    named = ("Đăng ký khai sinh", 1.0), ("Đăng ký kết hôn", 0.9)
    assert reordered(small, "ky ket hon", *named)[0] == "Đăng ký kết hôn"


def test_of_titles_that_hold_the_question_the_one_that_is_the_question_comes_first(small):
    named = ("Đăng ký kết hôn có yếu tố nước ngoài", 1.0), ("Đăng ký kết hôn", 0.9)
    assert reordered(small, "dang ky ket hon", *named)[0] == "Đăng ký kết hôn"


@pytest.mark.parametrize(("question", "best"), [("mả", "Má mà mả mã"), ("mã má", "Mã má mà")])
def test_a_title_with_the_marks_that_were_typed_overtakes_one_with_others(question, best, small):
    assert titles(small, ask(small, question).hits)[0] == best


def test_a_result_that_tells_what_is_asked_overtakes_one_that_does_not(small):
    numbers = {small.document(one)[0]: one for one in range(len(DOCUMENTS))}
    silent, telling = numbers["Đăng ký khai tử"], numbers["Đăng ký khai sinh"]
    hits = (Hit(silent, 1.0), Hit(telling, 0.9))
    assert rerank(small, "", [], [], hits, "cost")[0].document == telling
    assert rerank(small, "", [], [], hits, "phone")[0].document == silent


def test_what_is_not_among_the_best_stays_where_it_was(small):
    hits = ask(small, "mã má").hits
    assert rerank(small, "", [], [], hits[:1])[1:] == ()
    assert [hit.score for hit in rerank(small, "", [], [], hits)] == [hit.score for hit in hits]
