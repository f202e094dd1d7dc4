"""Roman numerals."""

import pytest

from plugins.speech.roman import roman


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("I", 1),
        ("IV", 4),
        ("IX", 9),
        ("XIV", 14),
        ("XL", 40),
        ("LXXXIX", 89),
        ("IIII", None),
        ("VX", None),
        ("", None),
        ("ABC", None),
    ],
)
def test_roman_numerals_have_values(text, value):
    assert roman(text) == value
