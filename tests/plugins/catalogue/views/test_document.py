"""The page of a legal document."""

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
