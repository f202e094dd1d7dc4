"""Steps in one text."""

import pytest

from plugins.importing.steps import split


def told(text):
    return [(step.title, step.text) for step in split(text)]


def test_numbered_steps_are_split_and_a_short_first_line_is_the_title():
    assert told("Bước 1: Nộp hồ sơ\nTại quầy.\n- Bước 2. Cơ quan trả kết quả.") == [
        ("Nộp hồ sơ", "Tại quầy."),
        (None, "Cơ quan trả kết quả."),
    ]


def test_lettered_steps_are_split():
    assert told("a) Nộp hồ sơ:\nTại quầy.\nb) Giải quyết:\nTrong ngày.") == [
        ("Nộp hồ sơ", "Tại quầy."),
        ("Giải quyết", "Trong ngày."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Bước 1: Nộp hồ sơ.\nBước 3: Nhận kết quả.",
        "Bước 1: Nộp hồ sơ.\nBước 2: Chờ.\nBước 1: Làm lại.",
        "Người dân làm như sau:\nBước 1: Nộp.\nBước 2: Nhận.",
        "Bước 1: Chỉ có một bước.",
        "a) Trường hợp nộp tại quầy.\nb) Trường hợp nộp trực tuyến.",
        "a) Đối với cá nhân.\nb) Đối với tổ chức.",
        "- Nộp hồ sơ.\n- Nhận kết quả.",
        "Nộp hồ sơ rồi nhận kết quả.",
    ],
)
def test_what_is_not_certain_stays_as_written(text):
    assert told(text) == [(None, text)]


def test_every_word_of_a_split_text_is_still_there():
    text = "Bước 1: Nộp hồ sơ\nTại quầy.\nBước 2: Nhận kết quả,\nmang giấy hẹn."
    assert " ".join(" ".join(filter(None, part)) for part in told(text)) == (
        "Nộp hồ sơ Tại quầy. Nhận kết quả,\nmang giấy hẹn."
    )
