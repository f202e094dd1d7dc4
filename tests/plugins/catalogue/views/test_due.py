from datetime import date

import pytest

from plugins.catalogue.views.due import answer_day, due_dates, due_link
from plugins.model import Listing, SitePage

from .conftest import make_desk, make_page

HOLIDAY = frozenset([date(2026, 11, 24)])


@pytest.mark.parametrize(("applied", "count", "due"), [
    ("2026-11-16", 1, "2026-11-17"),  # a Monday
    ("2026-11-16", 5, "2026-11-23"),  # past a weekend
    ("2026-11-20", 1, "2026-11-23"),  # a Friday
    ("2026-11-23", 1, "2026-11-25"),  # past a holiday
    ("2026-11-21", 1, "2026-11-23"),  # applied online on a Saturday
])
def test_working_days_are_counted_past_weekends_and_holidays(applied, count, due):
    assert answer_day(date.fromisoformat(applied), count, HOLIDAY) == date.fromisoformat(due)


def laid(lang="vi", **changes):
    times = [{"value": n, "unit": "working_day"} for n in (3, 5)] + [{"value": 9, "unit": "day"}]
    page = make_page("procedure", "khai-sinh", lang, title="Khai sinh", code="1.1",
                     channels=[{"type": "online", "processing_times": times}])
    page.modified = date(2026, 11, 10)
    place = SitePage(f"/{lang}/han/", lang, "listing", "due_dates", "Ngày trả")
    return due_dates(place, make_desk(page, place, lang=lang))


def test_the_columns_are_the_times_that_procedures_take():
    assert [column.replace("\u00a0", " ") for column in laid().columns] == ["3 ngày làm việc", "5 ngày làm việc"]


def test_the_table_begins_in_the_month_of_the_last_change_and_needs_no_clock():
    assert [month.name for month in laid().months] == [
        "Nộp trong tháng 11 năm 2026", "Nộp trong tháng 12 năm 2026", "Nộp trong tháng 1 năm 2027"]
    assert laid() == laid()


def test_holidays_are_no_days_of_applying_and_are_named():
    found = laid()
    assert ("2026-11-24", "Ngày Văn hóa Việt Nam") in [(one.day.iso, one.name) for one in found.holidays]
    assert "2026-11-24" not in [row.applied.iso for row in found.months[0].rows]
    assert "New Year's Day" in [one.name for one in laid("en").holidays]


def test_holidays_after_the_last_day_of_applying_count_too():
    assert laid().holidays[-1].day.iso.startswith("2027-02")


@pytest.mark.parametrize(("unit", "leads"), [("working_day", True), ("month", False)])
def test_only_a_time_in_working_days_leads_to_the_table(unit, leads):
    page = make_page("procedure", "a", title="A", code="1", channels=[
        {"type": "post", "processing_times": [{"value": 1, "unit": unit}]}])
    place = SitePage("/vi/han/", "vi", "listing", "due_dates", "Ngày trả", listing=Listing("procedure"))
    assert (due_link(page.record, make_desk(page, place)) is not None) is leads
