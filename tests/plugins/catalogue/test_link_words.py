"""Links say where they lead."""

import pytest

from plugins.catalogue.body import read_body
from plugins.catalogue.link_words import says_nothing


@pytest.mark.parametrize(
    "words",
    [
        "click vào đây",
        "xem tại đây",
        "Tại đây.",
        "TẠI ĐÂY",
        "đây",
        "Xem thêm »",
        "Bấm vào đây để xem",
        "chi tiết…",
        "Đường link này",
        "nhấp chuột vào liên kết này",
        "tải về tại đây!",
        "Xem file đính kèm",
        "(xem chi tiết)",
        "Click here!",
        "here",
        "Read more…",
        "this link",
        "Download here",
        "Find out more",
        "please click on this link",
        "»",
        ">>",
        "☎",
    ],
)
def test_words_that_only_point_say_nothing(words: str) -> None:
    assert says_nothing(words)


@pytest.mark.parametrize(
    "words",
    [
        "Tờ khai đăng ký khai sinh",
        "Trang chủ",
        "Xem lịch tiếp dân",
        "Chi tiết phí",
        "Tải tờ khai",
        "Văn bản",
        "Download the form",
        "More about fees",
        "https://vi-du.vn/",
        "",
        "2026",
    ],
)
def test_words_that_name_something_are_enough(words: str) -> None:
    assert not says_nothing(words)


def test_emphasis_around_the_words_changes_nothing() -> None:
    body = read_body("Một\n[**Tại** *đây*.](https://vi-du.vn/)", "vi/trang/a.md")
    assert [(one.code, one.line) for one in body.problems] == [("link-text-vague", 2)]
