"""What a page's history says is old may not stand on the page any more."""

import pytest

from plugins.catalogue.checks.former import rules
from plugins.domain import Procedure

WHERE = {
    "field": "where",
    "old": "Ủy ban nhân dân xã, phường nơi cha hoặc mẹ cư trú",
    "new": "Trung tâm phục vụ hành chính công của xã, phường bất kỳ trong tỉnh",
}


def told(*changes, body="", **header):
    """The places at which the page still says what its changes, newest first, struck out."""
    record = Procedure.model_validate(
        {
            "title": "Đăng ký khai sinh",
            "code": "1.1",
            "history": [{"changes": [change]} for change in changes],
            **header,
        }
    )
    return [
        (place, values["given"])
        for rule in rules(record, body)
        for place, values in rule.find(record)
    ]


def test_the_sentence_at_the_top_still_says_where_one_had_to_go():
    assert told(
        WHERE, summary="Đăng ký trong 60 ngày, tại xã, phường nơi cha, hoặc mẹ CƯ TRÚ."
    ) == [("summary", "noi cha hoac me cu tru")]


def test_a_step_and_the_text_of_the_page_are_read_too():
    again = "Nộp tại nơi cha hoặc mẹ cư trú."
    assert told(WHERE, steps=[{"text": again}]) == [("steps.0.text", "noi cha hoac me cu tru")]
    assert told(WHERE, body=[(12, again)]) == [("body:12", "noi cha hoac me cu tru")]


def test_words_that_the_old_and_the_new_share_or_that_everybody_says_are_no_doubt():
    assert (
        told(
            WHERE, summary="Ủy ban nhân dân cấp xã quyết định; nộp ở xã, phường bất kỳ trong tỉnh."
        )
        == []
    )


def test_what_came_back_later_is_not_old():
    back = {"field": "where", "old": WHERE["new"], "new": WHERE["old"]}
    assert told(back, WHERE, where=WHERE["old"]) == []


@pytest.mark.parametrize(
    ("summary", "found"),
    [
        ("Quá hạn trả 8.000 đồng.", "8.000"),
        ("Quá hạn trả 18.000 đồng.", ""),
        ("Quá hạn trả 5.000 đồng.", ""),
    ],
)
def test_an_old_fee_in_the_sentence_at_the_top(summary, found):
    change = {"field": "channels.0.costs.0.amount", "old": "8000", "new": "5000"}
    channels = [{"type": "online", "costs": [{"amount": 5000}]}]
    assert told(change, summary=summary, channels=channels) == (
        [("summary", found)] if found else []
    )


def test_an_old_fee_that_something_else_costs_now_is_no_doubt():
    change = {"field": "channels.0.costs.0.amount", "old": "8000", "new": "5000"}
    channels = [
        {"type": "online", "costs": [{"amount": 5000}]},
        {"type": "post", "costs": [{"amount": 8000}]},
    ]
    assert told(change, summary="Gửi qua bưu chính trả 8.000 đồng.", channels=channels) == []


def test_an_old_time_in_the_sentence_at_the_top():
    change = {"field": "channels.0.processing_times.0.value", "old": "5", "new": "3"}
    channels = [{"type": "online", "processing_times": [{"value": 3, "unit": "working_day"}]}]
    assert told(change, summary="Có giấy trong 5 ngày làm việc.", channels=channels) == [
        ("summary", "5 ngày")
    ]
    assert told(change, summary="Có giấy trong 15 ngày làm việc.", channels=channels) == []


def test_a_short_place_that_was_replaced_is_looked_for_in_the_sentence_at_the_top():
    change = {"field": "where", "old": "Công an tỉnh", "new": "Công an xã"}
    assert told(change, summary="Nộp tại Công an tỉnh.") == [("summary", "cong an tinh")]
