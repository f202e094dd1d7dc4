"""Shaped letters as ordinary ones, where that is safe."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as some

from plugins.text import plain, plain_with_places, shaped, slug


@pytest.mark.parametrize(
    ("written", "ordinary"),
    [
        ("Chương Ⅲ, nghỉ ½ ngày", "Chương III, nghỉ 1/2 ngày"),
        ("1½ giờ", "1 1/2 giờ"),
        ("ﬁ ﬂ ĳ", "fi fl ij"),
        ("𝐓𝐡𝐨̂𝐧𝐠 𝐛𝐚́𝐨", "Thông báo"),
        ("Ｔｈô ２０２６", "Thô 2026"),
        ("5①", "5 1"),
        ("50㎡, ㎏, 37℃", "50m2, kg, 37°C"),
        ("№ 5, ⑴", "No 5, (1)"),
        ("10² m³ H₂O ™ … ®", "10² m³ H₂O ™ … ®"),
        ("Suối Đá 50 %", "Suối Đá 50 %"),
    ],
)
def test_a_shaped_letter_says_what_its_ordinary_one_says(written, ordinary):
    assert plain(written) == ordinary


@given(some.text())
def test_making_plain_twice_is_making_plain_once(text):
    assert plain(plain(text)) == plain(text)


def test_every_vietnamese_letter_stays():
    marks = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
    letters = "".join(
        unicodedata.normalize("NFC", vowel + mark) for vowel in "aăâeêioôơuưyđ" for mark in marks
    )
    assert plain(letters + letters.upper()) == letters + letters.upper()


def test_shaped_letters_are_told_with_their_place_and_what_to_write():
    assert shaped("Chương Ⅲ: ½ ngày") == [(7, "Ⅲ", "III"), (10, "½", "1/2")]
    assert shaped("1\u202f000 – 2‑3 m²") == []


def test_an_address_is_made_of_ordinary_letters():
    assert slug("𝐓𝐡𝐨̂𝐧𝐠 𝐛𝐚́𝐨 Ⅲ") == "thong-bao-iii"


@pytest.mark.parametrize(
    ("written", "ordinary", "displayed"),
    [
        ("số Ⅲ", "số III", ["s", "ố", " ", "Ⅲ", "Ⅲ", "Ⅲ"]),
        ("2½", "2 1⁄2", ["2", "½", "½", "½", "½"]),
        ("𝐨̂ 5 m²", "ô 5 m²", ["𝐨̂", " ", "5", " ", "m", "²"]),
    ],
)
def test_each_ordinary_letter_knows_where_it_is_displayed(written, ordinary, displayed):
    found = plain_with_places(written)
    assert found.text == ordinary
    assert [
        written[start:end] for start, end in zip(found.starts, found.ends, strict=True)
    ] == displayed


@given(some.text())
def test_places_stand_in_order_inside_the_text(text):
    found = plain_with_places(text)
    assert len(found.starts) == len(found.ends) == len(found.text)
    assert list(found.starts) == sorted(found.starts)
    assert all(
        0 <= start < end <= len(text) for start, end in zip(found.starts, found.ends, strict=True)
    )
