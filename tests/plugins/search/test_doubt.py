import pytest

from plugins.search.doubt import doubted, understood_shares
from plugins.search.query import ask


@pytest.mark.parametrize(
    "question",
    [
        "đăng ký khai sinh",
        "dang ky ket hon",
        "bằng lái",
        "tnhh",
        "hai bên nam nữ",  # in a body alone, but all of it
        "1.001193",
        '"kết hôn" ngoài trời',
        "",
    ],
)
def test_what_a_page_is_about_is_not_doubted(question, small):
    assert not ask(small, question).doubted


@pytest.mark.parametrize(
    "question", ["mua vé máy bay giá rẻ", "zzz www", "thời tiết xã mình ngày mai"]
)
def test_what_hardly_any_page_has_a_word_of_is_doubted(question, small):
    assert ask(small, question).doubted


@pytest.mark.parametrize("question", ["nam nữ", "nam nu", "công an"])
def test_a_word_or_two_that_pages_have_only_in_passing_are_doubted(question, small):
    assert ask(small, question).hits and ask(small, question).doubted


def test_without_a_result_there_is_nothing_but_doubt(small):
    assert doubted(small, ["zzz"], ["zzz"], [])


def test_shares_are_of_the_whole_question_also_of_words_that_are_on_no_page(small):
    best = [hit.document for hit in ask(small, "khai sinh").hits]
    whole = understood_shares(small, ["khai", "sinh", "khai_sinh"], ["khai", "sinh"], best)
    assert whole[:3] == (1, 1, 1)
    half = understood_shares(small, ["khai", "zzz", "khai_zzz"], ["khai", "zzz"], best)
    assert 0 < half[0] < 1 and half[2] == 0
