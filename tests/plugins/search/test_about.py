import pytest

from plugins.search.about import answer_of, asked_about

ANSWERS = {"time": "3 ngày", "cost": "Miễn phí", "units": "Xã Suối Trầm (cũ), Xã Đèo Gió"}


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("đăng ký khai sinh hết bao nhiêu tiền", "cost"),
        ("khai sinh mat may ngay", "time"),
        ("khai sinh", ""),
        ("bao nhiêu", ""),
    ],
)
def test_what_is_asked_of_a_page_is_read_from_the_question(question, about, small):
    assert asked_about(small, question) == about


def test_of_two_ways_to_ask_the_longer_one_is_meant(small):
    assert asked_about(small, "lệ phí nộp ở đâu") == "place"


@pytest.mark.parametrize(
    ("about", "run", "told"),
    [
        ("cost", ["khai", "sinh"], "cost"),
        ("phone", ["khai", "sinh"], ""),
        ("", ["deo", "gio"], "units"),
        ("cost", ["deo", "gio"], "cost"),
        ("", ["gio", "xa"], ""),
        ("", [], ""),
    ],
)
def test_a_result_tells_what_was_asked_or_the_former_unit_that_was_named(about, run, told):
    assert answer_of(ANSWERS, about, run) == told
