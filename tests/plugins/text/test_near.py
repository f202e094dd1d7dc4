"""The name that was meant."""

import pytest

from plugins.text.near import near


@pytest.mark.parametrize(
    ("given", "known", "meant"),
    [
        ("Đăng ký_khai sinh", ["dang-ky-khai-sinh", "dang-ky-ket-hon"], "dang-ky-khai-sinh"),
        ("thu-tcu", ["thu-tuc"], "thu-tuc"),
        ("xa", ["xb"], ""),
        ("phuong-12", ["phuong-13"], ""),
        ("mau-a", ["mau-b", "mau-c"], ""),
    ],
    ids=["marks and blanks", "a slip", "too short", "another number", "two as near"],
)
def test_a_slip_of_the_hand_is_answered_where_one_name_alone_can_be_meant(given, known, meant):
    assert near(given, known) == meant
