"""The page of a legal document."""

import datetime as dt

import pytest

from plugins.catalogue.views.document import document

from .conftest import laid, make_page


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


def test_an_expired_document_says_so_and_names_what_replaces_it():
    old = make_document(validity="expired", expires="2026-12-01")
    new = make_document("qd-2", number="2/2026/QĐ", replaces=["1/2026/QĐ"])
    found = laid(document, old, new)
    assert found.warning == "Văn bản này không còn hiệu lực."
    assert [(link.title, link.url) for link in found.replaced_by] == [
        ("2/2026/QĐ", "/vi/van-ban/qd-2/")
    ]
    assert "chưa ghi" in laid(document, new, old).warning
    assert laid(document, make_document(validity="in_force"), old).warning == ""


def test_a_document_that_is_not_yet_in_force_says_so_until_its_day():
    page, today = make_document(effective="2027-01-01"), dt.date(2026, 12, 1)
    warning = laid(document, page, today=today).warning
    assert str(warning) == "Văn bản này chưa có hiệu lực."
    assert warning.later == (("2027-01-01", ""),)


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


def test_relations_stand_on_both_sides_whichever_says_so():
    first = make_document(guides=["99/2019/QH14"], corrected_by=["qd-3"])
    second = make_document("qd-2", number="2/2026/QĐ", amends=["1/2026/qđ"])
    third = make_document("qd-3", number="3/2026/QĐ")

    def lines(page, *others):
        found = laid(document, page, *others).relations
        return {one.label: [(link.title, link.url) for link in one.links] for one in found}

    assert lines(first, second, third) == {
        "Được sửa đổi, bổ sung bởi": [("2/2026/QĐ", "/vi/van-ban/qd-2/")],
        "Hướng dẫn thi hành": [("99/2019/QH14", "")],
        "Được đính chính bởi": [("3/2026/QĐ", "/vi/van-ban/qd-3/")],
    }
    assert lines(third, second, first) == {"Đính chính": [("1/2026/QĐ", "/vi/van-ban/qd-1/")]}


def test_days_to_come_have_their_own_answer():
    page = make_document(effective="2026-12-01", expires="2027-01-01")
    facts = laid(document, page, today=dt.date(2026, 11, 20)).facts
    assert [(day, fact.value) for day, fact in facts[0].later] == [
        ("2026-12-01", "Còn hiệu lực"),
        ("2027-01-01", "Hết hiệu lực"),
    ]


ASKED = {"opens": "2026-10-15", "closes": "2026-12-15", "email": "a@example.vn"}


@pytest.mark.parametrize(
    ("day", "more", "state", "ways"),
    [
        ("2026-10-14", {}, "Sắp lấy ý kiến", 1),
        ("2026-10-15", {}, "Đang lấy ý kiến", 1),
        ("2026-12-15", {"received": 3}, "Đang lấy ý kiến", 1),
        ("2026-12-16", {}, "Đã hết hạn góp ý", 0),
        ("2026-12-16", {"received": 3}, "Đã có trả lời", 0),
    ],
)
def test_a_consultation_says_what_is_open_on_the_day(day, more, state, ways):
    page = make_document(consultation=ASKED | more)
    found = laid(document, page, today=dt.date.fromisoformat(day))
    assert found.facts[1].value == state
    assert found.consultation and len(found.consultation.ways) == ways
    assert found.facts[0].value == ("Đang lấy ý kiến" if state.startswith("Đang") else "Dự thảo")


def test_a_consultation_has_its_answers_and_leads_to_the_final_text():
    answers = [{"opinion": "Nên sớm hơn.", "count": 12, "answer": "Tiếp thu."}]
    page = make_document(consultation=ASKED | {"answers": answers, "final": "2/2026/QĐ"})
    final = make_document("qd-2", number="2/2026/QĐ")
    found = laid(document, page, final, today=dt.date(2027, 1, 1)).consultation
    assert found and found.final and found.final.url == "/vi/van-ban/qd-2/"
    assert [(one.text, one.count) for one in found.answers] == [
        ("Nên sớm hơn.", "12\N{NO-BREAK SPACE}người có ý kiến này")
    ]
