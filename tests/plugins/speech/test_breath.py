"""Long sentences are parted where a reader would breathe."""

import time
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from plugins.html import WrittenPage
from plugins.speech.breath import FAR, breaths
from plugins.speech.script import BEFORE_HEADING, LONGEST, PAUSE_BREATH, PAUSE_HEADING, read_script

LONG = (
    "Người dân nộp hồ sơ tại trung tâm phục vụ hành chính công của xã, phường nơi cư trú, "
    "hoặc nộp trên cổng dịch vụ công quốc gia, và nhận kết quả qua bưu chính trong bảy ngày làm "
    "việc kể từ ngày nhận đủ hồ sơ hợp lệ"
)


def script(html):
    return read_script(
        WrittenPage.of(html).content, "vi", {"list": "Có {count} mục.", "item": "{number}."}
    )


def parted(text):
    cuts = [0, *breaths(text, lambda part: len(part) / LONGEST["vi"], lambda _: True), len(text)]
    return [text[one:other] for one, other in pairwise(cuts)]


def test_a_long_sentence_is_parted_at_its_commas():
    assert parted(LONG) == [LONG[: LONG.index("và nhận")], LONG[LONG.index("và nhận") :]]


def test_days_with_commas_between_stay_together():
    text = "Lớp tập huấn mở vào các ngày 2, 3, 4, 5, 6, 7, 8, 9/12/2026 " * 4
    assert not any(
        part.rstrip().endswith(tuple(f"{day}," for day in range(2, 9))) for part in parted(text)
    )


@given(st.text(st.sampled_from("aĐ5 ,.;:()–"), max_size=900))
def test_whatever_the_text_its_parts_are_it(text):
    assert "".join(parted(text)) == text


@given(
    st.lists(st.text(st.sampled_from("abđ"), min_size=1, max_size=9), max_size=120).map(" ".join)
)
def test_words_are_never_too_long_to_say(text):
    assert all(len(part) <= LONGEST["vi"] + 12 for part in parted(text))


def test_a_text_without_a_blank_is_left_whole_and_soon():
    begin = time.process_time()
    assert parted("a" * 20 * FAR) == ["a" * 20 * FAR]
    assert time.process_time() - begin < 1


def test_parts_of_a_sentence_follow_each_other_with_a_breath():
    one, other = script(f"<p>{LONG}.</p>")
    assert (one.pause, other.end - one.start) == (PAUSE_BREATH, len(LONG) + 1)


def test_a_row_that_is_long_is_said_in_parts_that_stand_in_its_cells():
    cells = "".join(f"<td>{LONG[:90]}</td>" for _ in range(4))
    sentences = script(f"<table><tr>{'<th>Cột</th>' * 4}</tr><tr>{cells}</tr></table>")
    assert len(sentences) > 1
    assert len({one.named for one in sentences}) == len(sentences)


def test_a_long_sentence_in_one_element_is_parted_inside_it():
    html = f"<ul><li><svg></svg><span>{LONG}.</span></li></ul>"
    sentences = script(html)
    assert [html[one.start : one.end] for one in sentences] == [
        one.text.strip() for one in sentences
    ]
    assert len(sentences) == 2


def test_the_longest_silence_stands_before_a_heading():
    _, text, heading, _ = script("<h1>Một</h1><p>Hai.</p><h2>Ba</h2><p>Bốn.</p>")
    assert text.pause == BEFORE_HEADING > heading.pause == PAUSE_HEADING


def test_what_is_said_in_place_of_a_form_is_said():
    assert [
        one.text for one in script('<fieldset data-speech-as="Có 2 trường hợp."><input></fieldset>')
    ] == ["Có 2 trường hợp."]
