"""Where a notice is told, until when, and what it changes about getting in."""

from datetime import date

import pytest

from plugins.catalogue.views.agency import agency
from plugins.catalogue.views.home import NOTICES, home
from plugins.catalogue.views.notice import banners, banners_of, notice
from plugins.catalogue.views.office import access_on, office
from plugins.domain import SitePage

from .conftest import laid, make_context, make_page

RAMP = {"feature": "Đường dốc cho xe lăn", "available": True, "note": "Cửa bên trái"}
BEFORE, DURING, AFTER = date(2026, 11, 29), date(2026, 12, 8), date(2026, 12, 10)
PROVINCE = make_page("agency", "tinh", title="Tỉnh", level="province")
WARD = make_page("agency", "phuong", title="Phường", level="commune", parent="tinh")
CENTRE = make_page(
    "agency", "trung-tam", title="Trung tâm", level="office", parent="phuong", access=[RAMP]
)
OTHER = make_page("agency", "xa", title="Xã", level="commune", parent="tinh")
BIRTH = make_page(
    "procedure", "khai-sinh", title="Khai sinh", code="1.1", agencies=[{"agency": "trung-tam"}]
)
PAGES = (PROVINCE, WARD, CENTRE, OTHER, BIRTH)


def closed(agency, slug="sua-duong-doc", **header):
    return make_page(
        "notice",
        slug,
        title="Sửa đường dốc",
        severity="caution",
        published="2026-11-19",
        starts="2026-12-07 07:30",
        ends="2026-12-09 17:00",
        agency=agency,
        **header,
    )


RAMP_CLOSED = closed(
    "trung-tam",
    access=[{"feature": "Đường dốc cho xe lăn", "available": False, "note": "Đang sửa"}],
)


def urls(page, notice, today=BEFORE):
    return [one.url for one in banners_of(page, make_context(*PAGES, notice, today=today))]


def texts(today):
    context = make_context(*PAGES, RAMP_CLOSED, today=today)
    return [
        (one.available, one.text.replace("\u00a0", " "))
        for one in access_on(CENTRE, CENTRE.record, context)
    ]


def test_a_notice_stands_on_its_agency_and_on_the_procedures_done_there():
    assert urls(CENTRE, RAMP_CLOSED) == [RAMP_CLOSED.url]
    assert urls(BIRTH, RAMP_CLOSED) == [RAMP_CLOSED.url]


def test_a_notice_stands_on_every_agency_below_and_on_none_above_or_beside():
    notice = closed("phuong")
    assert [bool(urls(page, notice)) for page in PAGES] == [False, True, True, False, True]


def test_a_notice_by_several_agencies_of_a_procedure_stands_once():
    twice = make_page(
        "procedure",
        "hai-noi",
        title="Hai nơi",
        code="1.2",
        agencies=[{"agency": "trung-tam"}, {"agency": "xa"}],
    )
    notice = closed("tinh")
    assert len(banners_of(twice, make_context(*PAGES, twice, notice))) == 1


@pytest.mark.parametrize(
    ("today", "told"), [(None, 1), (BEFORE, 1), (DURING, 1), (date(2026, 12, 9), 1), (AFTER, 0)]
)
def test_a_notice_is_told_until_its_last_day(today, told):
    assert len(urls(CENTRE, RAMP_CLOSED, today)) == told
    assert len(banners(make_context(RAMP_CLOSED, today=today), ("caution",))) == told


def test_a_notice_changes_the_facts_on_getting_in_for_its_days():
    days = "Từ 7:30 ngày 07-12-2026 đến 17:00 ngày 09-12-2026: không dùng được. Đang sửa."
    assert texts(BEFORE) == [(True, "Cửa bên trái"), (False, days)]
    assert texts(DURING) == [(False, days), (True, "Ngoài thời gian này: Cửa bên trái")]
    assert texts(AFTER) == [(True, "Cửa bên trái")]


def test_the_gate_of_an_agency_says_what_a_notice_changes_about_its_entrance():
    contexts = {
        day: make_context(*PAGES, RAMP_CLOSED, today=day) for day in (BEFORE, DURING, AFTER)
    }
    values = {
        today: agency(CENTRE, CENTRE.record, context).facts[-1]
        for today, context in contexts.items()
    }
    assert [one.value for one in values.values()] == [
        "Đường dốc cho xe lăn",
        "Không dùng được: Đường dốc cho xe lăn",
        "Đường dốc cho xe lăn",
    ]
    assert ["09-12-2026" in one.note for one in values.values()] == [True, True, False]


def test_the_card_of_an_office_has_the_days_for_the_readers_clock():
    usual, changed = office(CENTRE, make_context(*PAGES, RAMP_CLOSED, today=BEFORE)).access
    assert (usual.ends, changed.starts.iso, changed.ends.iso) == (
        None,
        "2026-12-07T07:30",
        "2026-12-09T17:00",
    )


def test_what_a_notice_tells_that_the_agency_does_not_is_told_too():
    notice = closed("trung-tam", access=[{"feature": "Bãi đỗ xe", "available": False}])
    facts = access_on(CENTRE, CENTRE.record, make_context(*PAGES, notice, today=BEFORE))
    assert [one.feature for one in facts] == ["Đường dốc cho xe lăn", "Bãi đỗ xe"]


def test_the_home_page_shows_some_notices_and_leads_to_all():
    notices = [closed("tinh", f"so-{n}") for n in range(NOTICES + 1)]
    place = SitePage("/vi/thong-bao/", "vi", "listing", "notices", "Thông báo")
    start = SitePage("/vi/", "vi", "listing", "home", "Trang chủ")
    found = home(start, make_context(*PAGES, *notices, place, start))
    assert (len(found.notices), found.all_notices.url) == (NOTICES, place.url)
    assert home(start, make_context(*PAGES, *notices[1:], place, start)).all_notices is None


def make_notice(slug, severity):
    return make_page(
        "notice",
        slug,
        title=slug,
        severity=severity,
        published="2026-11-20",
        starts="2026-12-05 22:00",
        ends="2026-12-06 05:00",
    )


def test_a_notice_says_when_service_returns():
    facts = laid(notice, make_notice("ngung", "caution")).facts
    assert [(fact.label, fact.value.replace("\u00a0", " ")) for fact in facts] == [
        ("Bắt đầu", "22:00 ngày 05-12-2026"),
        ("Hoạt động lại", "5:00 ngày 06-12-2026"),
    ]


def test_banners_stand_the_gravest_first():
    pages = [
        make_notice("tin", "information"),
        make_notice("ngung-1", "caution"),
        make_notice("ngung-2", "caution"),
    ]
    found = banners(make_context(*pages), ("caution", "information"))
    assert [banner.severity for banner in found] == ["caution", "caution", "information"]
    assert banners(make_context(*pages), ("danger",)) == ()
