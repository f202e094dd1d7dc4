"""The page of an agency whose applications are taken by an office below it."""

from plugins.catalogue.views.agency import SOME, agency, reception

from .conftest import laid, make_context, make_page

WORKDAYS = {"days": ["mon", "tue"], "opens": "07:30", "closes": "11:30"}
SATURDAY = {"days": ["mon", "tue", "sat"], "opens": "07:30", "closes": "11:30"}
WARD = make_page(
    "agency", "phuong", title="Phường", level="commune", opening_hours=[WORKDAYS], address="Số 16"
)
POLICE = make_page(
    "agency",
    "cong-an",
    title="Công an",
    level="office",
    parent="phuong",
    order=20,
    opening_hours=[WORKDAYS],
)
CENTRE = make_page(
    "agency",
    "trung-tam",
    title="Trung tâm",
    level="office",
    parent="phuong",
    order=10,
    opening_hours=[SATURDAY],
    address="Số 18",
)


def procedure(slug, **part):
    return make_page("procedure", slug, title=slug, code=f"1.{len(slug)}", agencies=[part])


BIRTH, CARD = procedure("khai-sinh", agency="trung-tam"), procedure("can-cuoc", agency="cong-an")


def test_a_ward_leads_with_the_office_that_takes_applications_and_its_hours():
    found = agency(WARD, WARD.record, make_context(WARD, POLICE, CENTRE, BIRTH, CARD))
    assert [(fact.label, fact.value) for fact in found.facts[:2]] == [
        ("Nơi nhận hồ sơ", "Trung tâm"),
        ("Giờ nhận hồ sơ", "Thứ Hai – thứ Ba, thứ Bảy"),
    ]
    assert "Giờ làm việc của văn phòng" in [fact.label for fact in found.facts]
    assert found.reception.link.url == CENTRE.url
    assert [one.name for one in found.reception.week if one.morning != "nghỉ"] == [
        "Thứ Hai",
        "Thứ Ba",
        "Thứ Bảy",
    ]


def test_an_agency_that_takes_applications_itself_leads_with_its_own_hours():
    own = procedure("ket-hon", agency="phuong")
    found = agency(WARD, WARD.record, make_context(WARD, CENTRE, BIRTH, own))
    assert found.reception is None
    assert [fact.label for fact in found.facts] == ["Địa chỉ", "Giờ tiếp nhận"]


def test_who_only_decides_takes_no_applications():
    decided = procedure("dat-dai", agency="phuong", role="competent")
    assert reception(WARD, make_context(WARD, CENTRE, BIRTH, decided)).url == CENTRE.url
    assert reception(WARD, make_context(WARD, CENTRE, decided)) is None


def test_a_ward_shows_what_is_closed_where_its_applications_are_taken():
    closed = make_page(
        "notice",
        "duong-doc",
        title="Sửa đường dốc",
        agency="trung-tam",
        severity="caution",
        starts="2026-12-07 07:30",
        ends="2026-12-09 17:00",
        published="2026-11-19",
    )
    context = make_context(WARD, POLICE, CENTRE, BIRTH, CARD, closed)
    assert [one.url for one in agency(WARD, WARD.record, context).notices] == [closed.url]
    assert agency(POLICE, POLICE.record, context).notices == ()


def test_an_agencys_gate_leaves_out_what_nobody_wrote():
    found = laid(
        agency, make_page("agency", "xa-a", title="Xã A", level="commune", phone="0200 123")
    )
    assert [(fact.label, fact.url) for fact in found.facts] == [("Điện thoại", "tel:0200123")]


def test_an_agencys_gate_tells_of_an_entrance_that_is_missing():
    access = [
        {"feature": "Đường dốc", "available": False, "note": "3 bậc"},
        {"feature": "Thang máy", "available": True},
    ]
    found = laid(agency, make_page("agency", "xa-a", title="Xã A", level="commune", access=access))
    assert [(fact.value, fact.note) for fact in found.facts] == [("Chưa có: Đường dốc", "3 bậc")]


def test_an_agency_shows_some_of_its_procedures_and_leads_to_all():
    office = make_page("agency", "xa-a", title="Xã A", level="commune")
    procedures = [
        make_page(
            "procedure",
            f"thu-tuc-{n:02}",
            title=f"Thủ tục {n:02}",
            code=f"1.{n}",
            agencies=[{"agency": "xa-a"}],
        )
        for n in range(SOME + 3)
    ]
    assert len(laid(agency, office, *procedures).procedures) == SOME


def test_an_agency_leads_to_those_below_it():
    below = make_page("agency", "to-dan-pho", title="Tổ dân phố", level="group", parent="xa-a")
    office = make_page("agency", "xa-a", title="Xã A", level="commune")
    assert [link.title for link in laid(agency, office, below).below] == ["Tổ dân phố"]
