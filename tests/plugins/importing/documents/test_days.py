"""Days as exports write them."""

import datetime as dt

import pytest

from plugins.importing.documents.days import day_in, days_in, is_none


@pytest.mark.parametrize(
    "text",
    [
        "2026-07-01",
        "2026/7/1",
        "2026-07-01 00:00:00 +0700",
        "2026-07-01T00:00:00",
        "01/07/2026",
        "1-7-2026",
        "01.07.2026",
        "01/07/2026 08:30",
        "ngày 01 tháng 07 năm 2026",
        "1 tháng 7, năm 2026",
        "1782838800",
        "1782838800000",
        "46204",
    ],
)
def test_a_day_is_read_in_every_writing(text):
    assert day_in(text) == (dt.date(2026, 7, 1), "")


@pytest.mark.parametrize("text", ["31/02/2026", "07/2026", "sắp có", "13", "2026"])
def test_what_is_no_day_is_none(text):
    assert day_in(text) is None


@pytest.mark.parametrize("text", ["0", "0000-00-00", "0000-00-00 00:00:00", "-", "1970-01-01"])
def test_no_day_is_written_in_many_ways(text):
    assert is_none(text)


def test_what_stands_behind_a_day_is_kept_apart():
    assert day_in("01/07/2026 (Điều 5: 01/06/2026)") == (
        dt.date(2026, 7, 1),
        "(Điều 5: 01/06/2026)",
    )


def test_all_days_of_a_sentence_are_found():
    text = "ngày 20/9/2011 và ngày 5 tháng 12 năm 2014"
    assert days_in(text) == [dt.date(2014, 12, 5), dt.date(2011, 9, 20)]
