"""Sizes and times are told as people read them."""

import pytest

from plugins.run.amounts import number, size, span
from plugins.run.command import Words

VI, EN = Words("vi"), Words("en")


@pytest.mark.parametrize(
    ("given", "vietnamese", "english"),
    [
        (0, "0 kB", "0 kB"),
        (1_400, "1,4 kB", "1.4 kB"),
        (999_999, "1.000 kB", "1,000 kB"),
        (12_345_678, "12 MB", "12 MB"),
        (1_490_000_000, "1,5 GB", "1.5 GB"),
    ],
)
def test_a_size_is_in_the_unit_that_leaves_few_digits(given, vietnamese, english):
    assert (size(given, VI), size(given, EN)) == (vietnamese, english)


@pytest.mark.parametrize(
    ("seconds", "vietnamese", "english"),
    [
        (0.04, "0 giây", "0 s"),
        (3.26, "3,3 giây", "3.3 s"),
        (59.4, "59 giây", "59 s"),
        (59.6, "1 phút", "1 min"),
        (3_590, "1 giờ 0 phút", "1 h 0 min"),
        (2_484_000, "690 giờ 0 phút", "690 h 0 min"),
    ],
)
def test_a_time_is_in_seconds_minutes_or_hours(seconds, vietnamese, english):
    assert (span(seconds, VI), span(seconds, EN)) == (vietnamese, english)


def test_numbers_have_the_marks_of_their_language_and_english_ones_where_it_is_unknown():
    assert [number(12_345.6, lang) for lang in ("vi", "en", "qq")] == ["12.346", "12,346", "12,346"]
    assert [number(0.25, lang, tenth=True) for lang in ("vi", "en")] == ["0,2", "0.2"]
