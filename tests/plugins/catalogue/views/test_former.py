"""Former units, each with what it is part of now."""

from plugins.catalogue.index import index
from plugins.catalogue.listings import listings
from plugins.catalogue.mergers import Mergers, Province, Unit
from plugins.catalogue.views.former import former_units
from plugins.domain import Site, SitePage

from .conftest import LANGUAGES, make_context, make_page, words

PLACE = SitePage("/vi/don-vi-cu/", "vi", "listing", "former_units", "Đơn vị cũ")
MERGERS = Mergers(
    (
        Province(
            province="Hà Vân",
            units=(
                Unit(new="Ánh Dương", old=("Xã Bến Đá", "Thị trấn Ông Tạ")),
                Unit(new="Cầu Lim", old=("Phường Cầu Lim",)),
                Unit(new="Đồi", old=("Xã Đồi Mồi", "Xã Đồi")),
            ),
        ),
    )
)


def office():
    return make_page(
        "agency",
        "phuong-a",
        title="Phường Ánh Dương",
        level="commune",
        supersedes=["Xã Bến Đá", "Xã Chợ"],
    )


def told(mergers):
    found = former_units(PLACE, make_context(office(), mergers=mergers)).units
    return [
        (one.letter, [(link.title, link.url, link.meta[0]) for link in one.links]) for one in found
    ]


def test_units_that_an_agency_names_lead_to_it_and_stand_by_their_own_letter():
    here, now = "/vi/co-quan/phuong-a/", "Phường Ánh Dương"
    assert told(None) == [("B", [("Xã Bến Đá", here, now)]), ("C", [("Xã Chợ", here, now)])]


def test_merger_data_add_what_no_agency_names_each_unit_once():
    assert [
        (letter, [(title, bool(url), now) for title, url, now in links])
        for letter, links in told(MERGERS)
    ] == [
        ("B", [("Xã Bến Đá", True, "Phường Ánh Dương")]),
        ("C", [("Xã Chợ", True, "Phường Ánh Dương")]),
        ("Đ", [("Xã Đồi Mồi", False, "Đồi (Hà Vân)")]),
        ("O", [("Thị trấn Ông Tạ", True, "Ánh Dương (Hà Vân)")]),
    ]


def test_a_portal_without_former_units_has_no_such_page():
    def places(*pages, mergers=None):
        known = {lang: words(lang) for lang in LANGUAGES}
        return {page.template for page in listings(index(pages, LANGUAGES, mergers), Site(), known)}

    plain = make_page("agency", "phuong-b", title="Phường B", level="commune")
    assert "former_units" not in places(plain)
    assert "former_units" in places(office())
    assert "former_units" in places(plain, mergers=MERGERS)
