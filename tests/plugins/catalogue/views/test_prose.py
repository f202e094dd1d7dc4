import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.catalogue.views.prose import Block, blocks


def test_each_line_is_a_paragraph_and_empty_ones_are_nothing():
    assert blocks("Một.\n\nHai.", None, "Ba.") == tuple(Block("paragraph", (line,)) for line in ("Một.", "Hai.", "Ba."))


@pytest.mark.parametrize("mark", ["-", "–", "•", "+", "*"])
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
    shown = [word for block in blocks(*texts) for line in block.lines for word in line.split() if word.strip("-•")]
    assert shown == words
