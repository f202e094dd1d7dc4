"""Vietnamese strings in one form."""

import json
import re
import unicodedata
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from plugins.locales import order
from plugins.text import alphabetical, fold, folding, initial, nfc, slug, syllables, tidy

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


@pytest.mark.parametrize(
    ("title", "address"),
    [
        ("Đăng ký khai sinh", "dang-ky-khai-sinh"),
        ("Số 1842/QĐ-UBND", "so-1842-qd-ubnd"),
        ("  ", ""),
        ("Hòa Hoà", "hoa-hoa"),
        ("B’Lao", "b-lao"),
    ],
)
def test_a_title_becomes_an_address(title: str, address: str) -> None:
    assert slug(title) == address


def test_syllables_are_words_and_numbers_in_order() -> None:
    assert syllables("Nghị định 63/2010/NĐ-CP.") == ["nghi", "dinh", "63", "2010", "nd", "cp"]


def test_titles_stand_in_the_order_of_a_vietnamese_dictionary() -> None:
    ordered = [
        "1. Ảnh thẻ",
        "2. An táng",
        "An táng",
        "Ảnh thẻ",
        "Áp dụng",
        "Ăn uống",
        "Âm nhạc",
        "Ba",
        ". Bà mẹ",
        "Bả",
        "Bã",
        "Bá",
        "“Bạ”",
        "Bán đất",
        "Bán nhà",
        "Dân số",
        "Đất đai",
        "Phường 2",
        "Phường An",
    ]
    assert sorted(sorted(ordered), key=partial(alphabetical, order=order("vi"))) == ordered


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("Đăng ký", "Đ"),
        ("đất", "Đ"),
        ("Dạy", "D"),
        ("Ấn định", "A"),
        ("ưu tiên", "U"),
        ("“Hộ tịch”", "H"),
        ("1.001", "1"),
        ("E\u0302", "E"),
        ("…", ""),
    ],
)
def test_a_text_stands_under_its_first_letter_and_d_with_a_stroke_is_one_of_its_own(text, letter):
    assert initial(text) == letter


def test_what_a_script_is_told_of_folding_folds_alike() -> None:
    given_to_it = json.loads(json.dumps(folding()))
    text = "Xã Đồng Ặm, Ươ"
    lower = text.lower()
    for letter, typed in given_to_it["undecomposed"]:
        lower = lower.replace(letter, typed)
    assert re.sub(given_to_it["marks"], "", unicodedata.normalize("NFD", lower)) == fold(text)
