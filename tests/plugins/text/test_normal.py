"""Vietnamese strings in one form."""
import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from plugins.text import alphabetical, fold, nfc, slug, syllables, tidy

FOLDS = json.loads((Path(__file__).parent / "cases" / "fold.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("written", "folded"), FOLDS)
def test_a_text_is_folded_as_people_type_it(written: str, folded: str) -> None:
    assert fold(written) == folded
    assert fold(unicodedata.normalize("NFD", written)) == folded


@given(some.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(some.text())
def test_tidying_twice_is_tidying_once(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


def test_tidy_leaves_one_blank_and_one_empty_line() -> None:
    assert tidy(" a\u00a0 b\t\r\n\r\n\n\n c\u200b ") == "a b\n\nc"


def test_composed_text_has_no_invisible_characters() -> None:
    assert nfc("tie\u0302\u0301ng\u200b Vie\u0323\u0302t\ufeff") == "tiếng Việt"


@pytest.mark.parametrize(("title", "address"), [
    ("Đăng ký khai sinh", "dang-ky-khai-sinh"), ("Số 1842/QĐ-UBND", "so-1842-qd-ubnd"), ("  ", ""),
    ("Hòa Hoà", "hoa-hoa"), ("B’Lao", "b-lao"),
])
def test_a_title_becomes_an_address(title: str, address: str) -> None:
    assert slug(title) == address


def test_syllables_are_words_and_numbers_in_order() -> None:
    assert syllables("Nghị định 63/2010/NĐ-CP.") == ["nghi", "dinh", "63", "2010", "nd", "cp"]


def test_titles_stand_in_the_order_of_a_vietnamese_dictionary() -> None:
    ordered = ["1. Ảnh thẻ", "2. An táng", "An táng", "Ảnh thẻ", "Áp dụng", "Ăn uống", "Âm nhạc", "Ba", ". Bà mẹ",
               "Bả", "Bã", "Bá", "“Bạ”", "Bán đất", "Bán nhà", "Dân số", "Đất đai", "Phường 2", "Phường An"]
    assert sorted(sorted(ordered), key=alphabetical) == ordered
