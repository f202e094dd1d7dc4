"""What a browser is told of a procedure that is put into the reader's folder."""

import datetime as dt

import pytest

from plugins.catalogue.views.my_folder import folder_part, my_folder
from plugins.domain import SitePage

from .conftest import make_context, make_page

TODAY = dt.date(2026, 12, 1)


def part(*others, **header):
    page = make_page("procedure", "mot", title="Một", code="1.1", **header)
    return folder_part(page, page.record, make_context(page, *others, today=TODAY))


def costing(*channels):
    return part(
        channels=[
            {"type": way, "costs": costs}
            for way, costs in zip(("online", "in_person", "post"), channels, strict=False)
        ]
    )["cost"]


def test_amounts_of_one_kind_are_cases_and_those_of_several_kinds_add_up():
    cases = [{"amount": 0, "note": "đúng hạn"}, {"amount": 5000, "note": "quá hạn"}]
    kinds = [{"amount": 20000}, {"kind": "charge", "amount": 3000}]
    assert costing(cases) == [0, 5000]
    assert costing(kinds) == [23000, 23000]
    assert costing(cases, kinds) == [0, 23000]


@pytest.mark.parametrize(
    "costs", [[], [{"amount": 5, "currency": "USD"}], [{"note": "theo biểu phí"}]]
)
def test_a_cost_that_is_not_known_in_dong_is_none(costs):
    assert costing([{"amount": 1000}], costs) == []
    assert costing() == []


def test_a_price_that_is_over_counts_no_more():
    over = {"amount": 1000, "note": "đến hết ngày 30-11-2026"}
    assert costing([over, {"amount": 9000, "note": "từ ngày 01-12-2026"}]) == [9000, 9000]


def test_times_are_whole_numbers_of_days():
    times = [
        {"value": 3, "unit": "working_day"},
        {"value": 3, "unit": "working_day"},
        {"value": 2, "unit": "day"},
        {"value": 1, "unit": "month"},
        {"text": "Trong ngày"},
    ]
    found = part(channels=[{"type": "online", "processing_times": times}])["times"]
    assert found == [[2, "day"], [3, "working_day"]]


def test_a_page_that_is_spoken_tells_where_its_recording_is():
    assert part()["audio"] == "/audio/vi/thu-tuc/mot.mp3"
    assert part(speech=False)["audio"] == ""
    assert (part()["sets"], part(sets=3)["sets"]) == (1, 3)


def test_few_offices_are_told_with_hours_and_that_there_are_more():
    hours = [{"days": ["mon"], "opens": "07:30", "closes": "11:30"}]
    offices = [
        make_page("agency", f"xa-{n}", title=f"Xã {n}", level="commune", opening_hours=hours)
        for n in range(4)
    ]
    agencies = [{"agency": one.slug} for one in offices]
    found = part(*offices, agencies=agencies)
    assert [one[0] for one in found["offices"]] == ["Xã 0", "Xã 1", "Xã 2"]
    assert found["offices"][0][3] == ["Thứ Hai: 7:30\xa0–\xa011:30"]
    assert found["more"]
    assert not part(*offices, agencies=agencies[:3])["more"]


def test_equal_papers_of_two_procedures_have_one_key():
    def of(code, name):
        items = [{"name": name, "originals": 1}]
        page = make_page("procedure", code, title=code, code=code, evidence=[{"items": items}])
        return folder_part(page, page.record, make_context(page))["papers"]

    [[key, *rest]] = of("1.1", "Giấy khai sinh")
    assert rest == ["Giấy khai sinh", 1, 0, 0, "", ""]
    assert of("1.2", "a) Giấy khai sinh;")[0][0] == key
    assert of("1.1", "Đơn")[0][0] != of("1.2", "Đơn")[0][0]


def test_the_page_leads_to_life_events_and_knows_the_holidays():
    event = make_page("life_event", "co-con", title="Có con")
    place = SitePage("/vi/ho-so/", "vi", "listing", "my_folder", "Hồ sơ")
    found = my_folder(place, make_context(event, place, today=TODAY))
    assert [one.url for one in found.events] == [event.url]
    assert "2027-01-01" in found.free
    assert my_folder(place, make_context(place)).free == ()
