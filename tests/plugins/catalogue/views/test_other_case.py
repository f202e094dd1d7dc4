"""Cases of another procedure are named and linked."""

from plugins.catalogue.views.other_case import other_cases

from .conftest import make_context, make_page


def told(*cases):
    page = make_page("procedure", "ket-hon", title="Kết hôn", code="1.2", other_cases=cases)
    right = make_page("procedure", "ket-hon-lai", title="Đăng ký lại kết hôn", code="1.3")
    return [
        (one.link.title, one.link.url, one.outside)
        for one in other_cases(page.record, make_context(page, right))
    ]


def test_a_procedure_of_the_portal_is_linked_by_its_title():
    assert told({"case": "Sổ đã mất", "procedure": "1.3"}) == [
        ("Đăng ký lại kết hôn", "/vi/thu-tuc/ket-hon-lai/", False)
    ]


def test_a_procedure_elsewhere_is_linked_by_its_address():
    assert told(
        {
            "case": "Người nước ngoài",
            "name": "Có yếu tố nước ngoài",
            "url": "https://dichvucong.gov.vn/",
        }
    ) == [("Có yếu tố nước ngoài", "https://dichvucong.gov.vn/", True)]


def test_a_procedure_without_an_address_is_named():
    assert told({"case": "Người nước ngoài", "name": "Có yếu tố nước ngoài"}) == [
        ("Có yếu tố nước ngoài", "", False)
    ]
