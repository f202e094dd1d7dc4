"""What a page answers for a commune, and what a device is given of its offices."""

import datetime as dt

from plugins.catalogue.views.commune import commune, commune_answer, office_values, offices_of
from plugins.domain import SitePage

from .conftest import make_context, make_page

PLACE = SitePage("/vi/xa-phuong-cua-ban/", "vi", "listing", "commune", "Xã, phường")
OPEN = [{"days": ["mon", "tue"], "opens": "07:30", "closes": "11:30"}]
WARD = make_page("agency", "phuong-a", title="Phường A", level="commune")
DESK = make_page(
    "agency",
    "trung-tam-a",
    title="Trung tâm phường A",
    level="office",
    parent="phuong-a",
    phone="0200 123 4567",
    opening_hours=OPEN,
    access=[{"feature": "Dốc", "available": True}, {"feature": "Thang máy", "available": False}],
    local=[
        {"procedure": "khai-sinh", "costs": [{"amount": 0, "note": "hộ nghèo"}], "note": "Chờ lâu."}
    ],
)
DEPARTMENT = make_page("agency", "so", title="Sở", level="department")


def taking(agency=None, **header):
    parts = [{"role": "implementing", "agency": agency} if agency else {"role": "competent"}]
    header = {"title": "Khai sinh", "code": "1.001193", "levels": ["commune"]} | header
    if agency:
        header["agencies"] = parts
    return make_page("procedure", "khai-sinh", **header)


def answered(page, *others):
    return commune_answer(page, page.record, make_context(page, *others))


def test_a_page_that_names_offices_of_communes_answers_with_these():
    found = answered(taking("trung-tam-a"), WARD, DESK, PLACE)
    assert (found.page.url, found.any, found.procedure) == (PLACE.url, False, "khai-sinh")


def test_a_page_that_names_none_answers_with_the_communes_own_office():
    assert answered(taking(), WARD, DESK, PLACE).any


def test_where_all_communes_go_to_the_same_office_the_page_answers_for_none():
    assert answered(taking("so"), WARD, DEPARTMENT, PLACE) is None
    assert answered(taking(levels=["province"]), WARD, PLACE) is None
    assert answered(taking("trung-tam-a"), WARD, DESK) is None


def test_the_office_that_takes_applications_comes_first():
    page = taking("trung-tam-a")
    context = make_context(WARD, DESK, page)
    assert [one.slug for one in offices_of(WARD, context)] == ["trung-tam-a", "phuong-a"]


def test_a_device_is_given_the_card_the_hours_and_what_differs():
    context = make_context(WARD, DESK, taking("trung-tam-a"), today=dt.date(2026, 12, 1))
    found = office_values(DESK, context)
    assert found["url"] == "vi/co-quan/trung-tam-a/index.html"
    assert found["open"] == [[0, "07:30", "11:30"], [1, "07:30", "11:30"]]
    assert found["free"][0] == "20270101"
    assert found["access"] == [["Dốc"], ["Chưa có: Thang máy"]]
    assert found["local"] == {"khai-sinh": ["Lệ phí ở đây: Hộ nghèo: miễn phí.", "Chờ lâu."]}
    assert not {"address", "lang", "notices"} & {*found}


def test_the_page_lists_the_communes_that_have_a_page_by_the_letter_of_their_name():
    found = commune(PLACE, make_context(WARD, DEPARTMENT, PLACE, site={"phone": "1800 1234"}))
    assert [(one.letter, one.links[0].url) for one in found.communes] == [("A", WARD.url)]
