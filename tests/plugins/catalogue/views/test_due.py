from dataclasses import replace
from datetime import date

import pytest

from plugins.catalogue.views.due import due_dates, due_day, due_link
from plugins.domain import Listing, SitePage

from .conftest import make_context, make_page

HOLIDAY = frozenset([date(2026, 11, 24)])


@pytest.mark.parametrize(
    ("applied", "count", "unit", "due"),
    [
        ("2026-11-16", 1, "working_day", "2026-11-17"),  # a Monday
        ("2026-11-16", 5, "working_day", "2026-11-23"),  # past a weekend
        ("2026-11-20", 1, "working_day", "2026-11-23"),  # a Friday
        ("2026-11-23", 1, "working_day", "2026-11-25"),  # past a holiday
        (
            "2026-11-21",
            1,
            "working_day",
            "2026-11-25",
        ),  # online on a Saturday: counts from Monday, past a holiday
        ("2026-11-22", 3, "working_day", "2026-11-27"),  # online on a Sunday
        ("2026-11-24", 1, "working_day", "2026-11-26"),  # online on a holiday
        ("2026-11-16", 15, "day", "2026-12-01"),  # a permit of 15 days
        ("2026-11-13", 15, "day", "2026-11-30"),  # which would end on a Saturday
        ("2026-11-09", 15, "day", "2026-11-25"),  # which would end on a holiday
        ("2026-11-15", 15, "day", "2026-12-01"),  # handed in on a Sunday
    ],
)
def test_days_are_counted_past_weekends_and_holidays(applied, count, unit, due):
    assert due_day(date.fromisoformat(applied), count, unit, HOLIDAY) == date.fromisoformat(due)


def laid(lang="vi", today=date(2026, 11, 10)):
    times = [{"value": n, "unit": "working_day"} for n in (3, 5)] + [
        {"value": 15, "unit": "day"},
        {"value": 4, "unit": "month"},
        {"value": 90, "unit": "day"},
    ]
    page = make_page(
        "procedure",
        "khai-sinh",
        lang,
        title="Khai sinh",
        code="1.1",
        channels=[{"type": "online", "processing_times": times}],
    )
    page = replace(page, modified=date(2026, 9, 10))
    place = SitePage(f"/{lang}/han/", lang, "listing", "due_dates", "Ngày trả")
    return due_dates(place, make_context(page, place, lang=lang, today=today))


def test_the_columns_are_the_times_that_procedures_take():
    told = [one.text.replace("\u00a0", " ") for one in laid().times]
    assert told == ["3 ngày làm việc", "5 ngày làm việc", "15 ngày"]


def test_the_table_is_for_the_month_of_the_day_and_late_in_a_month_for_the_next_one_too():
    assert [month.name for month in laid().months] == ["Nộp trong tháng 11 năm 2026"]
    assert [month.id for month in laid(today=date(2026, 12, 29)).months] == ["2026-12", "2027-01"]
    assert [month.id for month in laid(today=None).months] == ["2026-09"], (
        "without a day: of the last change"
    )


def test_every_day_of_a_month_has_a_row_and_today_is_marked():
    rows = laid().months[0].rows
    assert len(rows) == 30
    assert [row.applied.iso for row in rows if row.today] == ["2026-11-10"]
    sunday = rows[21]
    assert (sunday.weekday, sunday.free, [one.iso for one in sunday.due]) == (
        "Chủ nhật",
        True,
        ["2026-11-27", "2026-12-01", "2026-12-08"],
    )


def test_holidays_are_named_also_after_the_last_day_of_applying():
    assert ("2026-11-24", "Ngày Văn hóa Việt Nam") in [
        (one.day.iso, one.name) for one in laid().holidays
    ]
    late = laid("en", date(2026, 12, 29))
    assert "New Year's Day" in [one.name for one in late.holidays]
    assert late.holidays[-1].day.iso.startswith("2027-02")


def test_the_readers_own_calculation_has_the_holidays_of_more_than_a_year():
    found = laid()
    assert (found.first, found.last) == ("2026-11-01", "2027-12-31")
    assert (
        "2027-02-04" in found.free and "2028-01-26" in found.free and "2026-09-02" not in found.free
    )


@pytest.mark.parametrize(
    ("value", "unit", "own"),
    [
        (3, "working_day", ("3", "working_day")),
        (15, "day", ("15", "day")),
        (1, "month", None),
        (1.5, "day", None),
        (90, "day", None),
    ],
)
def test_a_procedure_leads_to_the_day_of_its_own_answer(value, unit, own):
    page = make_page(
        "procedure",
        "a",
        title="A",
        code="1",
        channels=[{"type": "post", "processing_times": [{"value": value, "unit": unit}]}],
    )
    place = SitePage(
        "/vi/han/", "vi", "listing", "due_dates", "Ngày trả", listing=Listing("procedure")
    )
    link = due_link(page.record, make_context(page, place))
    assert (link and link.meta) == own
