"""The pages of a guide: its questions and its outcomes."""

from plugins.catalogue.guide_parts import guide_parts
from plugins.catalogue.views.guide import guide
from tests.plugins.catalogue.guide_case import HEADER

from .conftest import make_context, make_page

PAGE = make_page("guide", "khai-sinh", **HEADER)
PROCEDURE = make_page("procedure", "khai-sinh", title="Đăng ký khai sinh", code="9.1")
PARTS = {one.part: one for one in guide_parts(PAGE, PAGE.record, lambda key, **_: key)}
CONTEXT = make_context(PAGE, PROCEDURE, *PARTS.values())


def laid(page):
    return guide(page, page.record, CONTEXT)


def test_the_guide_begins_with_its_first_question():
    view = laid(PAGE)
    assert (view.question, view.most) == ("Cho ai?", "Nhiều nhất 2\N{NO-BREAK SPACE}câu hỏi")
    assert [one.url for one in view.choices] == [
        f"{PAGE.url}noi-sinh/",
        f"{PAGE.url}noi-sinh/",
        f"{PAGE.url}ban-sao/",
    ]
    assert view.ways == ()


def test_an_outcome_says_which_answers_lead_to_it_and_where_each_is_changed():
    view = laid(PARTS["khai-sinh"])
    assert [way.key for way in view.ways] == ["1.1", "2.1"]
    first, second = view.ways[1].answers
    assert (first.answer, first.url, first.before) == ("Trẻ mồ côi", PAGE.url, "")
    assert (second.answer, second.before) == ("Ở Việt Nam", "2")
    [[station]] = view.stations
    assert station.url == PROCEDURE.url
    assert view.codes == ("9.1",)


def test_an_outcome_without_anything_to_do_says_why():
    view = laid(PARTS["khong"])
    assert view.nothing and view.reason and view.laws[0].number == "60/2014/QH13"
    assert view.head.owner == "Khai sinh cách nào?"
