"""The pages of the kinds that are not procedures."""

from plugins.catalogue.views.agency import SOME, agency
from plugins.catalogue.views.document import document
from plugins.catalogue.views.life_event import life_event
from plugins.catalogue.views.listing import listing
from plugins.catalogue.views.news import news
from plugins.catalogue.views.notice import banners, notice
from plugins.domain import Listing, SitePage

from .conftest import make_context, make_page


def laid(view, page, *others, **more):
    return view(page, page.record, make_context(page, *others, **more))


def make_document(slug="qd-1", **header):
    return make_page(
        "document",
        slug,
        **(
            {
                "title": "Một quyết định",
                "number": "1/2026/QĐ",
                "issued": "2026-11-10",
                "document_type": "Quyết định",
            }
            | header
        ),
    )


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


def test_an_expired_document_says_so_and_names_what_replaces_it():
    old = make_document(validity="expired", expires="2026-12-01")
    new = make_document("qd-2", number="2/2026/QĐ", replaces=["1/2026/QĐ"])
    found = laid(document, old, new)
    assert found.warning == "Văn bản này không còn hiệu lực."
    assert [(link.title, link.url) for link in found.replaced_by] == [
        ("2/2026/QĐ", "/vi/van-ban/qd-2/")
    ]
    assert laid(document, new, old).warning == ""


def test_a_documents_days_are_told_newest_first():
    found = laid(document, make_document(effective="2026-12-01"))
    assert [(event.day.iso, event.text) for event in found.events] == [
        ("2026-12-01", "Có hiệu lực"),
        ("2026-11-10", "Ban hành"),
    ]


def test_a_document_names_the_procedures_that_stand_on_it():
    procedure = make_page(
        "procedure",
        "khai-sinh",
        title="Khai sinh",
        code="1.1",
        legal_resources=[{"number": "1/2026/qđ"}],
    )
    assert [row.title for row in laid(document, make_document(), procedure).procedures] == [
        "Khai sinh"
    ]


def test_a_news_item_leads_to_others_and_not_to_itself():
    items = [
        make_page("news", f"tin-{n}", title=f"Tin {n}", date=f"2026-11-0{n}") for n in range(1, 7)
    ]
    found = laid(news, items[-1], *items[:-1])
    assert [row.title for row in found.more] == ["Tin 5", "Tin 4", "Tin 3"]


def test_steps_joined_by_or_stand_together():
    event = make_page(
        "life_event",
        "co-con",
        title="Có con",
        steps=[
            {"title": "A"},
            {"title": "B"},
            {"title": "C", "logic": "or"},
            {"title": "D", "optional": True},
        ],
    )
    found = laid(life_event, event)
    assert [[one.title for one in together] for together in found.stations] == [
        ["A"],
        ["B", "C"],
        ["D"],
    ]
    assert found.stations[2][0].optional


def test_a_station_has_the_name_and_the_short_answer_of_its_procedure():
    procedure = make_page(
        "procedure",
        "khai-sinh",
        title="Khai sinh",
        code="1.1",
        channels=[{"type": "online", "costs": [{"amount": 0}]}],
    )
    event = make_page("life_event", "co-con", title="Có con", steps=[{"procedure": "1.1"}])
    [[station]] = laid(life_event, event, procedure).stations
    assert (station.title, station.url, station.meta) == ("Khai sinh", procedure.url, ("Miễn phí",))


def test_what_one_may_also_need_is_not_what_is_on_the_way():
    on_way = make_page(
        "procedure", "khai-sinh", title="Khai sinh", code="1.1", life_events=["co-con"]
    )
    also = make_page("procedure", "bao-hiem", title="Bảo hiểm", code="1.2", life_events=["co-con"])
    event = make_page("life_event", "co-con", title="Có con", steps=[{"procedure": "1.1"}])
    assert [row.title for row in laid(life_event, event, on_way, also).also] == ["Bảo hiểm"]


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


def test_an_agency_with_pages_of_its_own_has_a_strip_with_its_sections():
    office = make_page("agency", "xa-a", title="Xã A", level="commune")
    item = make_page("news", "tin", title="Tin", date="2026-11-20", agency="xa-a")
    own = SitePage(
        f"{office.url}tin-tuc/",
        "vi",
        "listing",
        "news",
        "Tin tức của Xã A",
        listing=Listing("news", "agency_news", "xa-a", "Tin tức", (item.url,), 1),
    )
    found = laid(agency, office, item, own).subsite
    assert (found.title, [(link.title, link.url) for link in found.links]) == (
        "Xã A",
        [("Trụ sở và giờ", office.url), ("Tin tức", own.url)],
    )
    assert listing(own, make_context(office, item, own)).subsite == found
    assert laid(agency, office).subsite is None


def test_readers_comments_come_oldest_first_with_the_answer():
    page = make_page(
        "news",
        "tin",
        title="Tin",
        date="2026-11-20",
        comments=[
            {"name": "Lan", "date": "2026-11-22", "text": "Hai."},
            {"name": "Hoa", "date": "2026-11-21", "text": "Một.\n\nThêm.", "answer": "Cảm ơn bạn."},
        ],
    )
    first, second = news(page, page.record, make_context(page)).comments
    assert (first.name, first.text, first.answer) == ("Hoa", ("Một.", "Thêm."), ("Cảm ơn bạn.",))
    assert (second.name, second.day.text, second.answer) == ("Lan", "22-11-2026", ())
