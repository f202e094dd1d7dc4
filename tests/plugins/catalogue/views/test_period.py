from datetime import date

import pytest

from plugins.catalogue.views.period import Period, period

YEAR_END, NEW_YEAR = date(2026, 12, 31), date(2027, 1, 1)


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("đến hết 31-12-2026", Period(None, YEAR_END)),
        ("Đến hết ngày 31/12/2026", Period(None, YEAR_END)),
        ("áp dụng đến ngày 31 tháng 12 năm 2026", Period(None, YEAR_END)),
        ("trước ngày 01/01/2027", Period(None, YEAR_END)),
        ("từ 01-01-2027", Period(NEW_YEAR)),
        ("kể từ ngày 1.1.2027 trở đi", Period(NEW_YEAR)),
        ("từ ngày 01/7/2025 đến hết ngày 31/12/2026", Period(date(2025, 7, 1), YEAR_END)),
        ("người lớn, đến hết 31-12-2026", Period(None, YEAR_END)),
        ("cấp đổi (đến hết 31-12-2026)", Period(None, YEAR_END)),
        ("until 31 December 2026", Period(None, YEAR_END)),
        ("from 1 January 2027", Period(NEW_YEAR)),
    ],
)
def test_a_note_that_is_a_period_is_read(note, expected):
    assert period(note) == expected


@pytest.mark.parametrize(
    "note",
    [
        "mức phí 400.000 đồng/hồ sơ kể từ ngày 01/7/2025 đến hết ngày 31/12/2026",
        "Nộp đơn đến ngày 31/12/2026 thì giảm một nửa",
        "đến hết 31-02-2026",
        "từ ngày sinh",
        "đến 60 ngày",
        "",
        "theo Thông tư số 64 ngày 30/6/2025",
    ],
)
def test_anything_else_is_no_period(note):
    assert period(note) == Period()


def test_a_period_is_over_after_its_last_day_and_begun_on_its_first():
    found = Period(NEW_YEAR, date(2027, 1, 31))
    assert [found.begun(YEAR_END), found.begun(NEW_YEAR), found.begun(None)] == [False, True, True]
    assert [found.over(date(2027, 1, 31)), found.over(date(2027, 2, 1)), found.over(None)] == [
        False,
        True,
        False,
    ]
