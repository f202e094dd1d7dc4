"""What differs at one agency for one procedure."""

from plugins.catalogue.views.local_terms import local_terms
from plugins.catalogue.views.office import office

from .conftest import make_context, make_page

BIRTH = make_page("procedure", "khai-sinh", title="Khai sinh", code="1.001193")
OTHER = make_page("procedure", "ket-hon", title="Kết hôn", code="1.000894")


def agency(*local):
    return make_page("agency", "xa-a", title="Xã A", level="commune", local=local)


def test_costs_and_what_to_know_are_sentences_of_the_procedure_alone():
    here = agency(
        {"procedure": "1.001193", "costs": [{"amount": 5000}], "note": "Sáng thứ Bảy."},
        {"procedure": "ket-hon", "note": "Hẹn trước."},
    )
    context = make_context(here, BIRTH, OTHER)
    assert local_terms(here, BIRTH, context) == ("Lệ phí ở đây: 5.000\u00a0đ.", "Sáng thứ Bảy.")
    assert office(here, context, OTHER).local == ("Hẹn trước.",)
    assert office(here, context).local == ()


def test_terms_of_a_procedure_that_is_not_there_are_left_out():
    here = agency({"procedure": "1.999999", "note": "Hẹn trước."})
    assert local_terms(here, BIRTH, make_context(here, BIRTH)) == ()
