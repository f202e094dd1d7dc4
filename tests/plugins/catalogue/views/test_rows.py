from datetime import date

import pytest

from plugins.catalogue.views.rows import door, row

from .conftest import make_context, make_page

CASES = [
    (
        "procedure",
        {
            "code": "1.001193",
            "channels": [{"type": "online", "costs": [{"amount": 0}]}],
            "online_level": "partial",
        },
        ("1.001193", "Miễn phí"),
        "",
        "Nộp trực tuyến một phần",
    ),
    (
        "document",
        {
            "number": "1/QĐ",
            "document_type": "Quyết định",
            "issued": "2026-11-10",
            "validity": "expired",
        },
        ("Quyết định 1/QĐ",),
        "2026-11-10",
        "Hết hiệu lực",
    ),
    ("news", {"date": "2026-11-20", "source": "Văn phòng"}, ("Văn phòng",), "2026-11-20", ""),
    (
        "notice",
        {"published": "2026-11-20", "starts": "2026-12-05 22:00", "ends": "2026-12-06 05:00"},
        ("Từ 22:00 ngày 05-12-2026 đến 5:00 ngày 06-12-2026.",),
        "",
        "",
    ),
    (
        "agency",
        {"level": "commune", "address": "Số 18 Bờ Sông"},
        ("Cấp xã", "Số 18 Bờ Sông"),
        "",
        "",
    ),
    ("life_event", {"steps": [{"title": "A"}, {"title": "B"}]}, ("2 việc",), "", ""),
    ("page", {}, (), "", ""),
]


@pytest.mark.parametrize(
    ("kind", "header", "meta", "day", "status"), CASES, ids=[case[0] for case in CASES]
)
def test_a_row_answers_without_a_click(kind, header, meta, day, status):
    page = make_page(kind, "mot-trang", title="Một trang", **header)
    found = row(page, make_context(page))
    assert tuple(fact.replace("\u00a0", " ") for fact in found.meta) == meta
    assert (found.title, found.url) == ("Một trang", page.url)
    assert (found.day.iso if found.day else "", found.status.text if found.status else "") == (
        day,
        status,
    )


def test_a_row_says_its_language_when_it_is_not_the_readers():
    page = make_page("page", "mot-trang", title="Một trang")
    assert (row(page, make_context(page)).lang, row(page, make_context(page, lang="en")).lang) == (
        "",
        "vi",
    )


def test_a_life_event_is_a_door_with_its_icon():
    page = make_page("life_event", "co-con-nho", title="Có con nhỏ", icon="child")
    assert (door(page, make_context(page)).icon, door(page, make_context(page)).title) == (
        "child",
        "Có con nhỏ",
    )


def test_a_page_is_laid_out_as_a_row_once_in_a_language_and_anew_on_another_day():
    page = make_page("procedure", "khai-sinh", title="Khai sinh", code="1.1", levels=["commune"])
    context, english = make_context(page), make_context(page, lang="en")
    assert row(page, context) is row(page, context)
    assert row(page, context).lang != row(page, english).lang
    assert row(page, context.on(date(2026, 1, 2))) is not row(page, context)
