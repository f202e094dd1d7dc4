import pytest

from plugins.search.deeds import asked_deeds, suits
from plugins.search.ranking import Hit, rerank
from plugins.search.terms import syllables

from .conftest import DOCUMENTS

PLAIN, RENEWED, REMOVED = range(3)


@pytest.mark.parametrize(
    ("question", "deeds"),
    [
        ("làm giấy khai sinh", {PLAIN}),
        ("bằng lái hết hạn", {RENEWED}),
        ("lam bang lai het han", {PLAIN, RENEWED}),
        ("cấp đổi thẻ căn cước", {RENEWED}),
        ("xóa đăng ký thường trú", {REMOVED}),
        ("thường trú", set()),
    ],
)
def test_a_question_names_what_it_wants_done(question, deeds, small):
    assert asked_deeds(small, question, syllables(question)) == deeds


@pytest.mark.parametrize(
    ("asked", "title", "worth"),
    [
        ({RENEWED}, "Cấp đổi thẻ căn cước", 1.0),
        ({PLAIN, RENEWED}, "Đổi giấy phép lái xe", 1.0),
        ({RENEWED}, "Đăng ký thường trú", 0.0),
        ({PLAIN}, "Đăng ký thường trú", 0.5),
        ({PLAIN}, "Xóa đăng ký thường trú", -0.5),
        (set(), "Xóa đăng ký thường trú", 0.0),
        (set(), "Đăng ký thường trú", 0.5),
        ({PLAIN}, "Thường trú tại nơi cũ thì đăng ký", 0.0),
    ],
)
def test_a_title_suits_a_question_by_what_it_begins_with(asked, title, worth, small):
    assert suits(small, asked, syllables(title)) == worth


def test_the_title_that_does_what_is_asked_overtakes_one_that_does_not(small):
    numbers = {small.document(one)[0]: one for one in range(len(DOCUMENTS))}
    plain, renewed = numbers["Đăng ký khai tử"], numbers["Đổi giấy phép lái xe"]
    hits = (Hit(plain, 1.0), Hit(renewed, 0.9))
    assert rerank(small, "hết hạn", [], [], hits)[0].document == renewed
    assert rerank(small, "làm", [], [], hits)[0].document == plain
