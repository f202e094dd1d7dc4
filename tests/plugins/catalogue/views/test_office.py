from plugins.catalogue.views.format import tel
from plugins.catalogue.views.office import access, hours, office, open_days, week
from plugins.domain import BuildingAccess, OpeningHours

from .conftest import make_context, make_page

WORKDAYS = ["mon", "tue", "wed", "thu", "fri"]


def opening(*given):
    return tuple(
        OpeningHours(days=tuple(days), opens=opens, closes=closes) for days, opens, closes in given
    )


OPEN = opening(
    (WORKDAYS, "07:30", "11:30"), (WORKDAYS, "13:30", "17:00"), (["sat"], "07:30", "11:30")
)


def test_neighbouring_days_with_the_same_hours_are_told_together(context):
    assert [f"{one.days}: {one.spans}".replace("\u00a0", " ") for one in hours(OPEN, context)] == [
        "Thứ Hai – thứ Sáu: 7:30 – 11:30, 13:30 – 17:00",
        "Thứ Bảy: 7:30 – 11:30",
    ]


def test_days_with_different_hours_are_told_without_hours(context):
    found = open_days(OPEN, context)
    assert (found.days, found.spans) == ("Thứ Hai – thứ Bảy", "")


def test_days_apart_with_the_same_hours_are_all_told(context):
    found = open_days(opening((["mon", "thu"], "07:30", "11:30")), context)
    assert (found.days, found.spans.replace("\u00a0", " ")) == ("Thứ Hai, thứ Năm", "7:30 – 11:30")


def test_a_week_has_seven_days_and_says_when_it_is_closed(context):
    found = week(OPEN, context)
    assert [day.name for day in found] == [
        "Thứ Hai",
        "Thứ Ba",
        "Thứ Tư",
        "Thứ Năm",
        "Thứ Sáu",
        "Thứ Bảy",
        "Chủ nhật",
    ]
    assert (found[5].morning.replace("\u00a0", " "), found[5].afternoon) == ("7:30 – 11:30", "nghỉ")
    assert found[0].spoken == "Thứ Hai: từ 7:30 đến 11:30, từ 13:30 đến 17:00."
    assert found[6].spoken == "Chủ nhật: nghỉ."


def test_an_office_without_hours_has_no_week_of_closed_days(context):
    assert week((), context) == ()


def test_what_is_missing_is_told_after_what_there_is(context):
    facts = (
        BuildingAccess(feature="Thang máy", available=False),
        BuildingAccess(feature="Đường dốc", available=True),
        BuildingAccess(feature="Lối dẫn", available=False, note="Có người đón"),
    )
    assert [(one.feature, one.text) for one in access(facts, context)] == [
        ("Đường dốc", "Có"),
        ("Thang máy", "Chưa có"),
        ("Lối dẫn", "Chưa có. Có người đón"),
    ]


def test_a_telephone_number_dials():
    assert tel("0200 123 4567") == "tel:02001234567"
    assert tel(None) == ""


def test_a_card_says_the_language_of_an_office_that_has_none_in_the_readers():
    page = make_page(
        "agency", "phuong-cau-lim", title="Phường Cầu Lim", level="commune", phone="0200 123"
    )
    context = make_context(page, lang="en")
    assert (office(page, context).lang, office(page, context).tel) == ("vi", "tel:0200123")
