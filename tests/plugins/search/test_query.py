from pathlib import Path

import pytest

from plugins.search.query import ask

SHARED = Path(__file__).parents[4] / "shared" / "data" / "search"


def first(index, question, **more):
    hits = ask(index, question, **more).hits
    return index.document(hits[0].document)[0] if hits else None


@pytest.mark.parametrize(("question", "title"), [
    ("dang ky khai sinh", "Đăng ký khai sinh"), ("đăng ký khai sinh", "Đăng ký khai sinh"),
    ("ĐĂNG KÝ KHAI SINH", "Đăng ký khai sinh"), ("đăng ky ket hôn", "Đăng ký kết hôn"),
    ("thủ tục xin kết hôn gì", "Đăng ký kết hôn"), ("bằng lái", "Đổi giấy phép lái xe"),
    ("nhap ho khau", "Đăng ký thường trú"), ("công ty trách nhiệm hữu hạn", "Công ty TNHH"), ("tnhh", "Công ty TNHH"),
    ("1.001193", "Đăng ký khai sinh"), ("123/2020/NĐ-CP", "Công ty TNHH"), ("ket hoon", "Đăng ký kết hôn"),
    ("mả", "Má mà mả mã"), ("zzz www", None), ("", None),
])
def test_a_question_finds_its_page(question, title, small):
    assert first(small, question) == title


def test_exactly_what_was_typed_can_be_asked(small):
    assert ask(small, "khia", exactly=True).hits == ()


def test_words_that_say_nothing_are_all_there_is(small):
    assert ask(small, "thủ tục").corrected == ()


def test_a_question_of_any_length_is_answered(small):
    assert first(small, "đăng ký khai sinh " + "và " * 500) == "Đăng ký khai sinh"
