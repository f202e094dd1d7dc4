"""What changed, in a reader's words: by day, and gathered."""

import datetime as dt
from dataclasses import replace

import pytest

from plugins.catalogue.guide_parts import guide_parts
from plugins.catalogue.views.recent import MOST, recent
from plugins.domain import ChangeDay, PageChange
from tests.plugins.catalogue.guide_case import HEADER

from .conftest import make_context, make_page

AGENCY = {"title": "Xã A", "level": "commune"}
PROCEDURE = {
    "title": "Khai sinh",
    "code": "1.1",
    "agencies": [{"agency": "xa-a"}],
    "life_events": ["co-con"],
    "channels": [{"type": "in_person", "costs": [{"amount": 10000}]}],
}
PATH = "vi/thu-tuc/khai-sinh.md"
FEE = {"field": "channels.0.costs.0.amount", "old": "20000", "new": "10000"}


def page(kind, slug, lang="vi", **header):
    made = make_page(kind, slug, lang, **header)
    return replace(made, source=f"{made.url.strip('/')}.md")


@pytest.fixture
def pages():
    return [
        page("procedure", "khai-sinh", **PROCEDURE),
        page("agency", "xa-a", **AGENCY),
        page("life_event", "co-con", title="Có con"),
        page("news", "tin", title="Tin", date="2026-11-01"),
    ]


def laid(pages, *changes, lang="vi", more=0):
    day = ChangeDay(day=dt.date(2026, 11, 30), pages=tuple(changes), more=more)
    return recent([day], make_context(*pages, lang=lang))


def changed(path=PATH, what="changed", **more):
    return PageChange.model_validate({"path": path, "what": what, "title": "Cũ", **more})


def lines(view):
    return [
        (one.what, one.page.title, *(f"{a.label}: {a.old} → {a.new}" for a in one.amendments))
        for day in view.days
        for one in day.changes
    ]


def test_a_fee_is_told_as_people_say_it_and_a_text_as_changed(pages):
    view = laid(pages, changed(fields=[FEE], text=True))
    assert view.days[0].day.text == "30-11-2026"
    assert lines(view) == [
        (
            "Đã sửa",
            "Khai sinh",
            "Lệ phí nộp trực tiếp: 20.000\u00a0đ → 10.000\u00a0đ",
            "Phần lời của trang:  → đã sửa",
        )
    ]


def test_keys_that_no_page_says_are_told_without_them_and_once(pages):
    hours = [
        {"field": f"opening_hours.{place}.days.0", "old": "thu", "new": "fri"} for place in (0, 1)
    ]
    parent = {"field": "parent", "old": "tinh", "new": "tinh-khac"}
    title = {"field": "title", "old": "Xã B", "new": "Xã A"}
    (line,) = lines(laid(pages, changed("vi/co-quan/xa-a.md", fields=[*hours, parent, title])))
    assert line[2:] == (
        "Giờ tiếp nhận:  → đã sửa",
        "Cơ quan cấp trên:  → đã sửa",
        "Tên trang: Xã B → Xã A",
    )


def test_changes_are_gathered_by_kind_agency_and_life_event(pages):
    view = laid(pages, changed(), changed("vi/tin-tuc/tin.md", "new"))
    found = {
        heading: {group.title.title: [one.title for one in group.pages] for group in groups}
        for heading, groups in view.gathered
    }
    assert found == {
        "Theo loại trang": {"Thủ tục": ["Khai sinh"], "Tin tức": ["Tin"]},
        "Theo cơ quan": {"Xã A": ["Khai sinh"]},
        "Theo sự kiện cuộc đời": {"Có con": ["Khai sinh"]},
    }


def test_a_page_that_is_gone_has_no_address_and_one_that_came_back_is_not_gone(pages):
    view = laid(pages, changed("vi/tin-tuc/xong.md", "gone"), changed(what="gone"))
    assert lines(view) == [("Không còn nữa", "Cũ")]
    assert view.days[0].changes[0].page.url == ""


def test_pages_of_other_languages_and_those_that_are_not_published_stay_out(pages):
    assert laid(pages, changed(), lang="en").days == ()
    assert laid(pages, changed("vi/tin-tuc/nhap.md", "new")).days == ()


def test_of_very_many_the_newest_are_told_and_the_others_counted(pages):
    view = laid(pages, *[changed("vi/tin-tuc/tin.md")] * (MOST + 5), more=7)
    assert len(view.days[0].changes) == MOST and "7" in view.days[0].more


def test_a_guide_that_changed_is_told_as_one_page_not_as_its_last_part():
    guide = page("guide", "khai-sinh", **HEADER)
    parts = guide_parts(guide, guide.record, lambda key, **_: key)
    view = laid([guide, *parts], changed("vi/huong-dan/khai-sinh.md", text=True))
    assert [one.page.url for day in view.days for one in day.changes] == [guide.url]
