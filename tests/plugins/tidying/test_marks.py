"""What Word leaves in a text that is pasted, and what it looks like after."""

import unicodedata

import pytest

from plugins.tidying.marks import tidied

HEAD = "---\ntitle: A\n---\n"


@pytest.mark.parametrize(
    ("pasted", "mended"),
    [
        ("thủ\u00ad tục", "thủ tục"),
        ("Nộp\u00a0hồ\u2009sơ", "Nộp hồ sơ"),
        (unicodedata.normalize("NFD", "Đăng ký khai sinh"), "Đăng ký khai sinh"),
        ("•\tMột\n\uf0b7 Hai\n  o\tBa", "- Một\n- Hai\n  - Ba"),
        ("Th«ng b¸o vÒ viÖc nghØ lÔ cña c¸c c¬ quan", "Thông báo về việc nghỉ lễ của các cơ quan"),
        ("Việc\tPhí\nA\t1 | 2", "| Việc | Phí |\n|---|---|\n| A | 1 \\| 2 |"),
        ("Việc\tPhí\nA\tB\tC\nD\tE\tF", "Việc\tPhí\n| A | B | C |\n|---|---|---|\n| D | E | F |"),
    ],
)
def test_a_mark_of_word_is_mended(pasted, mended):
    assert tidied(HEAD + pasted) == HEAD + mended


@pytest.mark.parametrize(
    "text",
    [
        "- Một\n- Hai",
        "| A | B |\n|---|---|\n| 1 | 2 |",
        "```\n• trong mã\n```",
        "    • thụt vào",
        "Ở ô này o rồi.",
        "Một\tdòng có tab",
    ],
)
def test_what_has_none_stays_as_it_is(text):
    assert tidied(HEAD + text) == HEAD + text


def test_a_header_has_no_lists_and_no_tables():
    header = "---\nsummary: |-\n  • Một\n---\n"
    assert tidied(header + "• Hai") == header + "- Hai"


def test_what_is_mended_is_mended_once():
    once = tidied(HEAD + "•\tMột\nViệc\tPhí\nA\t1")
    assert tidied(once) == once
