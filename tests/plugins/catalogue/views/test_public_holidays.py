"""Every holiday's name, for five years, in both languages: the days around Tết and Giỗ Tổ by the
lunar calendar.
"""

from datetime import date

import pytest

from plugins.catalogue.views.lunar import lunar_day, month_began
from plugins.catalogue.views.public_holidays import public_holidays

from .conftest import make_context

YEARS = range(2026, 2031)
#: The first day of Tết and Giỗ Tổ (the 10th of the third month), as the calendars of Việt Nam print
#: them.
TET = ["2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-02"]
HUNG_KINGS = ["2026-04-26", "2027-04-16", "2028-04-04", "2029-04-23", "2030-04-12"]


def names(lang):
    found = public_holidays(YEARS, make_context(lang=lang))
    return {day.isoformat(): name for day, name in found.items()}


@pytest.mark.parametrize("tet", TET)
def test_a_lunar_month_begins_at_tet(tet):
    first = date.fromisoformat(tet)
    assert lunar_day(first) == 1
    assert (first - month_began(first.replace(day=first.day - 1))).days == 29, (
        "each of these last months has 29 days"
    )


@pytest.mark.parametrize("day", HUNG_KINGS)
def test_the_hung_kings_are_remembered_on_the_tenth(day):
    assert lunar_day(date.fromisoformat(day)) == 10
    assert names("vi")[day] == "Giỗ Tổ Hùng Vương (mùng 10 tháng Ba âm lịch)"
    assert names("en")[day] == "Hùng Kings' Day (10th of the third lunar month)"


@pytest.mark.parametrize(
    ("day", "vi", "en"),
    [
        (
            "2027-02-04",
            "Nghỉ Tết Nguyên đán (28 tháng Chạp)",
            "Tết holiday (28th of the last lunar month)",
        ),
        (
            "2027-02-05",
            "Giao thừa Tết Nguyên đán (29 tháng Chạp)",
            "Eve of the Lunar New Year (29th of the last lunar month)",
        ),
        ("2027-02-06", "Mùng một Tết Nguyên đán", "Lunar New Year (Tết), first day"),
        ("2027-02-10", "Mùng năm Tết Nguyên đán", "Lunar New Year (Tết), fifth day"),
        (
            "2028-01-24",
            "Nghỉ Tết Nguyên đán (28 tháng Chạp)",
            "Tết holiday (28th of the last lunar month)",
        ),
        (
            "2030-01-31",
            "Nghỉ Tết Nguyên đán (28 tháng Chạp)",
            "Tết holiday (28th of the last lunar month)",
        ),
        ("2026-04-30", "Ngày Chiến thắng 30 tháng 4", "Reunification Day"),
        (
            "2027-05-03",
            "Ngày Quốc tế Lao động 1 tháng 5 (nghỉ bù)",
            "International Labour Day (day off in lieu)",
        ),
        ("2026-11-24", "Ngày Văn hóa Việt Nam", "Vietnamese Culture Day"),
        (
            "2026-08-31",
            "Ngày nghỉ (thay cho ngày 22/08/2026)",
            "Day off (substituted from 08/22/2026)",
        ),
    ],
)
def test_a_holiday_has_the_name_that_people_call_it_by(day, vi, en):
    assert (names("vi")[day], names("en")[day]) == (vi, en)


def test_every_day_around_tet_is_told_by_its_lunar_day():
    for tet in map(date.fromisoformat, TET):
        for day, name in names("vi").items():
            away = (date.fromisoformat(day) - tet).days
            if -5 <= away < 0:
                assert f"({lunar_day(date.fromisoformat(day))} tháng Chạp)" in name
            elif 0 <= away < 8:
                assert (
                    name == f"Mùng {['một', 'hai', 'ba', 'bốn', 'năm', 'sáu'][away]} Tết Nguyên đán"
                )


def test_both_languages_have_the_same_days_in_order():
    assert list(names("vi")) == list(names("en")) == sorted(names("vi"))
