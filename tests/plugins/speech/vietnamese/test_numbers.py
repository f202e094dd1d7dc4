"""Vietnamese numerals."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.speech.vietnamese.numbers import cardinal, digits, numeral, quantity

WORDS = {
    "không": 0,
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
}
WORDS |= {"mốt": 1, "tư": 4, "lăm": 5}


def value(words):
    """A numeral's value, read back in the plainest way."""
    total = group = number = 0
    for word in words:
        if word in WORDS:
            number = WORDS[word]
        elif word == "trăm":
            group, number = number * 100, 0
        elif word == "mươi":
            group, number = group + number * 10, 0
        elif word == "mười":
            group, number = group + 10, 0
        elif word in ("nghìn", "triệu"):
            total += (group + number) * {"nghìn": 1000, "triệu": 10**6}[word]
            group = number = 0
    return total + group + number


@given(st.integers(0, 10**9 - 1))
def test_a_number_can_be_read_back(number):
    assert value(cardinal(number).split()) == number


def test_a_negative_number_says_so():
    assert cardinal(-3) == "âm ba"


def test_billions_may_be_counted_in_thousands():
    assert cardinal(2_500 * 10**9) == "hai nghìn năm trăm tỷ"


def test_leading_zeros_of_a_name_are_said():
    assert [numeral(text) for text in ("01", "12", "0036", "12345")] == [
        "không một",
        "mười hai",
        "không không ba sáu",
        "một hai ba bốn năm",
    ]


def test_decimals_are_read_as_a_number_unless_they_begin_with_nothing():
    assert [quantity(text) for text in ("2,5", "0,05", "1.000,25", "3,141")] == [
        "hai phẩy năm",
        "không phẩy không năm",
        "một nghìn phẩy hai mươi lăm",
        "ba phẩy một bốn một",
    ]


def test_digits_leave_signs_out():
    assert digits("024.38-2") == "không hai bốn ba tám hai"
