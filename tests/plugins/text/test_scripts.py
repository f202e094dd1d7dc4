"""Letters are letters in every script, and those of Vietnamese are read as before."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as some

from plugins.text import (
    Order,
    alphabetical,
    ascii_slug,
    fold,
    initial,
    nfc,
    slug,
    syllables,
    tokens,
)

#: Letters, signs and numbers of Vietnamese and other Latin text, composed.
LATIN = some.text(
    some.characters(
        codec="utf-8", max_codepoint=0x1EFF, categories=("L", "N", "P", "S", "Z")
    ).filter(
        lambda sign: sign.isascii() or "LATIN" in unicodedata.name(sign, "") or sign in "–—“”… "
    )
)


@given(LATIN)
def test_latin_text_has_the_tokens_it_had_when_they_were_runs_of_letters_and_numbers(text: str):
    assert syllables(text) == re.findall(r"[^\W_]+", fold(text))


@given(LATIN)
def test_latin_text_has_the_address_it_had_of_ascii_letters_alone(text: str):
    assert slug(text) == ascii_slug(text) == "-".join(re.findall(r"[a-z0-9]+", fold(text)))


@given(LATIN)
def test_latin_text_stands_under_the_letter_it_had(text: str):
    first = next((sign for sign in text if sign.isalnum()), "")
    assert initial(text) == ("Đ" if first and first in "đĐ" else fold(first).upper())


@given(some.text())
def test_no_letter_or_mark_is_lost_between_tokens(text: str):
    """But marks that stand at the beginning, on nothing."""
    folded = fold(text)
    letters = [sign for sign in folded if unicodedata.category(sign)[0] in "LN"]
    found = "".join(tokens(folded))
    assert [sign for sign in found if unicodedata.category(sign)[0] in "LN"] == letters


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ការចុះបញ្ជីកំណើត", ["កា", "រ", "ចុះ", "ប", "ញ្ជី", "កំ", "ណើ", "ត"]),
        ("ขึ้นทะเบียนเกิด", ["ขึ้", "น", "ท", "ะ", "เ", "บี", "ย", "น", "เ", "กิ", "ด"]),
        ("जन्म पंजीकरण", ["जन्म", "पंजीकरण"]),
        ("ລາວ ២០២៦", ["ລ", "າ", "ວ", "២០២៦"]),
        ("출생 신고 2026", ["출생", "신고", "2026"]),
        ("Khai sinh ០១", ["khai", "sinh", "០១"]),
    ],
)
def test_marks_stay_with_the_letters_they_belong_to(text: str, found: list[str]):
    assert syllables(text) == found


def test_a_break_that_is_not_seen_parts_no_syllable():
    assert syllables("ការ\u200bចុះ\u200bបញ្ជី") == syllables("ការចុះបញ្ជី")


def test_a_break_stays_where_its_script_has_use_for_it():
    assert nfc("ការ\u200bចុះ") == "ការ\u200bចុះ"
    assert nfc("क्\u200dष") == "क्\u200dष"
    assert nfc("ho\u200b tich\ufeff") == "ho tich"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("អត្រានុកូលដ្ឋាន", "អត្រានុកូលដ្ឋាន"),
        ("ការចុះបញ្ជី ០១/២០២៦", "ការចុះបញ្ជី-០១-២០២៦"),
        ("VNeID ខ្មែរ", "vneid-ខ្មែរ"),
        ("Гражданство", "гражданство"),
        ("ทะเบียน", "ทะเบียน"),
    ],
)
def test_an_address_keeps_letters_that_have_no_latin_ones(text: str, address: str):
    assert slug(text) == address


def test_an_address_of_other_letters_is_short_enough_for_a_file():
    assert len(slug("ការចុះបញ្ជីកំណើត " * 12).encode()) <= 200


@pytest.mark.parametrize(
    ("text", "letter"), [("ការ", "ក"), ("ខ្មែរ", "ខ"), ("เกิด", "ก"), ("जन्म", "ज")]
)
def test_a_text_stands_under_its_consonant(text: str, letter: str):
    assert initial(text) == letter


def test_letters_of_a_language_stand_where_its_dictionary_has_them():
    swedish = Order("abcdefghijklmnopqrstuvwxyzåäö")
    assert sorted(["öl", "zon", "ål", "al"], key=lambda one: alphabetical(one, swedish)) == [
        "al",
        "zon",
        "ål",
        "öl",
    ]


def test_letters_that_no_order_has_stand_by_their_number_in_unicode():
    words = ["គណៈ", "ខ្មែរ", "Zalo", "កំណើត"]
    ordered = ["Zalo", "កំណើត", "ខ្មែរ", "គណៈ"]
    assert sorted(words, key=lambda one: alphabetical(one, Order("az"))) == ordered
