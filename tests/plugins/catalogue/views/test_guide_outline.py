"""The outline of a guide."""

from plugins.catalogue.guide_parts import guide_parts
from plugins.catalogue.views.guide import guide
from tests.plugins.catalogue.guide_case import HEADER

from .conftest import make_context, make_page

PAGE = make_page("guide", "khai-sinh", **HEADER)
*_, OUTLINE = guide_parts(PAGE, PAGE.record, lambda key, **_: key)
VIEW = guide(OUTLINE, OUTLINE.record, make_context(PAGE, OUTLINE))


def test_each_answer_stands_before_what_it_leads_to_and_nothing_is_told_twice():
    first, second, third = VIEW.root.branches
    assert [one.answer for one in first.branches] == ["Ở Việt Nam", "Ở nước ngoài"]
    assert second.again and second.branches == ()
    assert third.outcome and third.url.endswith("/ban-sao/")


def test_boxes_of_the_drawing_do_not_cover_one_another():
    boxes = VIEW.drawing.boxes
    assert len(boxes) == 5
    for one in boxes:
        assert one.x + one.width <= VIEW.drawing.width
        assert one.y + one.height <= VIEW.drawing.height
        for other in boxes:
            beside = one.x != other.x or one.y + one.height <= other.y
            assert one is other or beside or other.y + other.height <= one.y


def test_the_table_has_every_case_with_its_outcome():
    assert [(one.who, one.outcome.title) for one in VIEW.cases] == [
        ("Lan", "Khai sinh"),
        ("Mai", "Bản sao"),
        ("Nga", "Không phải làm"),
    ]
