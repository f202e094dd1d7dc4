"""Whether a document is in force: by its days, by what replaces it, by its header where these say
nothing.
"""

import datetime as dt

import pytest

from plugins.catalogue.index import index
from plugins.catalogue.validity import coming_days, validity_state

from .views.conftest import LANGUAGES, make_page

NEW = {"number": "2/2026/QĐ-UBND", "issued": "2026-06-01", "effective": "2026-07-01"}


def made(slug="cu", lang="vi", **header):
    return make_page(
        "document",
        slug,
        lang,
        **(
            {
                "title": slug,
                "number": "1/2020/QĐ-UBND",
                "issued": "2020-01-01",
                "document_type": "Quyết định",
            }
            | header
        ),
    )


def state(day, *pages):
    return validity_state(pages[0], index(pages, LANGUAGES), dt.date.fromisoformat(day))


@pytest.mark.parametrize(
    ("day", "header", "expected"),
    [
        ("2026-01-01", {}, "unknown"),
        ("2026-01-01", {"validity": "in_force"}, "in_force"),
        ("2026-01-01", {"effective": "2026-01-01"}, "in_force"),
        ("2025-12-31", {"effective": "2026-01-01"}, "not_yet"),
        ("2025-12-31", {"effective": "2026-01-01", "validity": "in_force"}, "not_yet"),
        ("2026-01-01", {"effective": "2026-01-01", "validity": "not_yet"}, "in_force"),
        ("2026-01-01", {"effective": "2020-01-01", "validity": "partly"}, "partly"),
        ("2026-01-01", {"effective": "2020-01-01", "validity": "expired"}, "expired"),
        ("2026-01-01", {"effective": "2020-01-01", "expires": "2026-01-01"}, "expired"),
        ("2025-12-31", {"effective": "2020-01-01", "expires": "2026-01-01"}, "in_force"),
        ("2026-01-01", {"effective": "2020-01-01", "replaced_by": ["9/QĐ-BYT"]}, "expired"),
        ("2026-01-01", {"validity": "draft", "expires": "2020-01-01"}, "draft"),
    ],
)
def test_a_document_by_itself(day, header, expected):
    assert state(day, made(**header)) == expected


@pytest.mark.parametrize(
    ("old", "new"), [({}, {"replaces": ["1/2020/QĐ-UBND"]}), ({"replaced_by": ["moi"]}, {})]
)
def test_what_replaces_it_ends_it_whichever_side_says_so(old, new):
    pages = made(effective="2020-02-01", **old), made("moi", **NEW, **new)
    assert state("2026-06-30", *pages) == "in_force"
    assert state("2026-07-01", *pages) == "expired"
    found = coming_days(pages[0], index(pages, LANGUAGES), dt.date(2026, 6, 1))
    assert found == (dt.date(2026, 7, 1),)


def test_a_draft_replaces_nothing():
    new = made("moi", **NEW, replaces=["1/2020/QĐ-UBND"], validity="draft")
    assert state("2027-01-01", made(effective="2020-02-01"), new) == "in_force"


def test_a_translation_ends_with_its_original():
    old, english = made(effective="2020-02-01"), made(lang="en", effective="2020-02-01")
    new = made("moi", **NEW, replaces=["1/2020/QĐ-UBND"])
    assert state("2027-01-01", english, old, new) == "expired"


def test_of_several_with_a_number_the_one_of_the_same_issuer_is_meant():
    mine, other = made(issuer="xa", effective="2020-02-01"), made("khac", issuer="phuong")
    new = made("moi", **NEW, issuer="xa", replaces=["1/2020/qd-ubnd"])
    assert state("2027-01-01", mine, other, new) == "expired"
    assert state("2027-01-01", other, mine, new) == "unknown"
    stranger = made("moi", **NEW, issuer="tinh", replaces=["1/2020/QĐ-UBND"])
    assert state("2027-01-01", mine, other, stranger) == "in_force"
