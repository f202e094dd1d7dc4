import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.catalogue.views.prose import Block, blocks


def test_each_line_is_a_paragraph_and_empty_ones_are_nothing():
    assert blocks("Một.\n\nHai.", None, "Ba.") == tuple(
        Block("paragraph", (line,)) for line in ("Một.", "Hai.", "Ba.")
    )


@pytest.mark.parametrize("mark", ["-", "–", "•", "+", "*", "++", "+)"])
def test_neighbouring_lines_with_bullets_are_a_list(mark):
    found = blocks(f"Gồm:\n{mark} tờ khai\n{mark} căn cước\nHết.")
    assert [block.kind for block in found] == ["paragraph", "list", "paragraph"]
    assert found[1].lines == ("tờ khai", "căn cước")


def test_a_single_bullet_is_no_list_and_stays_as_written():
    assert blocks("- tờ khai") == (Block("paragraph", ("- tờ khai",)),)


def test_a_minus_before_a_number_is_no_bullet():
    assert [block.kind for block in blocks("-5 độ\n-6 độ")] == ["paragraph", "paragraph"]


@given(st.lists(st.text(alphabet="aă-• \n", max_size=12), max_size=6))
def test_no_word_is_lost(texts):
    words = [word for text in texts for word in text.split() if word.strip("-•")]
    shown = [word for line in _lines(blocks(*texts)) for word in line.split() if word.strip("-•")]
    assert shown == words


def _lines(found):
    """The lines of blocks in reading order."""
    for block in found:
        for place, line in enumerate(block.lines):
            yield line
            yield from _lines(block.below[place] if block.below else ())


def test_letters_keep_their_marks():
    (found,) = blocks("a) tờ khai\nb) bản sao\nđ) ảnh")
    assert (found.kind, found.lines) == ("own_marks", ("a) tờ khai", "b) bản sao", "đ) ảnh"))


def test_lower_marks_are_lists_below():
    (found,) = blocks("a) Nộp:\n- tại quầy\n+ buổi sáng\n+ buổi chiều\n- qua mạng\nb) Nhận")
    assert found.lines == ("a) Nộp:", "b) Nhận")
    (below,) = found.below[0]
    assert below.lines == ("tại quầy", "qua mạng")
    assert below.below[0] == (Block("list", ("buổi sáng", "buổi chiều")),)
    assert found.below[1] == ()


def test_a_higher_mark_after_a_lower_one_begins_anew():
    assert [block.lines for block in blocks("+ một\n+ hai\n- ba\n- bốn")] == [
        ("một", "hai"),
        ("ba", "bốn"),
    ]


def test_a_lone_mark_with_a_list_below_is_its_sentence():
    assert blocks("* Giấy tờ:\n- một\n- hai") == (
        Block("paragraph", ("* Giấy tờ:",)),
        Block("list", ("một", "hai")),
    )


@pytest.mark.parametrize(
    "text", ["1.5 giờ\n2.5 giờ", "20.000 đồng\n30.000 đồng", "A. Nguyễn\nB. Trần", "-\n-"]
)
def test_what_only_looks_like_a_mark_is_none(text):
    assert {block.kind for block in blocks(text)} == {"paragraph"}
