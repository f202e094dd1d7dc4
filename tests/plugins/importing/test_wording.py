"""Strings as people typed them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.importing.wording import block, item, line


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (unicodedata.normalize("NFD", "Đăng ký khai sinh"), "Đăng ký khai sinh"),
        ("\tKhám\u00a0giám\u202f định \u200b", "Khám giám định"),
        ("\uf0b7 Tờ khai\u00ad", "Tờ khai"),
        ("- Tờ khai", "Tờ khai"),
        ("+ - Tờ khai", "Tờ khai"),
        ("* Lưu ý :", "Lưu ý :"),
        ("– (nếu có)", "(nếu có)"),
        ("-5 độ", "-5 độ"),
        ("Không có thông tin", ""),
        ("....", ""),
        ("không có", "không có"),
        ("dòng một\ndòng hai", "dòng một dòng hai"),
    ],
)
def test_an_entry_is_one_tidy_line_without_its_bullet(typed, read):
    assert item(typed) == read


def test_a_block_keeps_its_lines_and_their_bullets():
    assert block(" một \n\uf0fc hai\n\n\n\n- ba\n") == "một\n- hai\n\n- ba"


@given(st.text())
def test_reading_twice_is_reading_once(text):
    assert block(block(text)) == block(text)
    assert line(line(text)) == line(text)
    assert "\n" not in line(text)
