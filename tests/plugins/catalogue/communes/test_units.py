"""Which communes a portal knows, by which names."""

from plugins.catalogue.communes.units import bare, communes, unit_name
from plugins.catalogue.index import index
from plugins.catalogue.mergers import Mergers, Province, Unit
from tests.plugins.catalogue.views.conftest import LANGUAGES, make_page

PROVINCE = make_page("agency", "tinh", title="Ủy ban nhân dân tỉnh Hà Vân", level="province")
WARD = make_page(
    "agency",
    "phuong-a",
    title="Phường Ánh Dương",
    level="commune",
    parent="tinh",
    supersedes=["Xã Bến Đá"],
)


def mergers(*provinces):
    return Mergers(
        tuple(
            Province(
                province=name, units=tuple(Unit(new=new, old=tuple(old)) for new, old in units)
            )
            for name, units in provinces
        )
    )


def known(*pages, merged=None):
    found = communes(index(pages, LANGUAGES, merged), "vi")
    return [(one.name, one.province, one.slug, one.former) for one in found]


def test_a_commune_has_the_name_of_its_agency_and_the_province_above():
    here = ("Phường Ánh Dương", "Tỉnh Hà Vân", "phuong-a", ("Xã Bến Đá",))
    assert known(PROVINCE, WARD) == [here]


def test_merger_data_add_former_names_and_communes_without_a_page():
    merged = mergers(
        ("Hà Vân", [("Ánh Dương", ["Xã Bến Đá", "Xã Chợ (phần còn lại"]), ("Đồi", [])])
    )
    assert known(PROVINCE, WARD, merged=merged) == [
        ("Phường Ánh Dương", "Tỉnh Hà Vân", "phuong-a", ("Xã Bến Đá", "Xã Chợ")),
        ("Đồi", "Hà Vân", "", ()),
    ]


def test_a_commune_of_another_province_with_the_same_name_is_another_commune():
    merged = mergers(("Hà Vân", [("Ánh Dương", [])]), ("TP HCM", [("Ánh Dương", ["Xã Khác"])]))
    assert [one[:3] for one in known(PROVINCE, WARD, merged=merged)] == [
        ("Phường Ánh Dương", "Tỉnh Hà Vân", "phuong-a"),
        ("Ánh Dương", "TP HCM", ""),
    ]


def test_an_agency_with_no_province_above_is_the_one_commune_of_its_name():
    ward = make_page("agency", "phuong-a", title="Phường Ánh Dương", level="commune")
    one = mergers(("Hà Vân", [("Ánh Dương", ["Xã Cũ"])]))
    two = mergers(("Hà Vân", [("Ánh Dương", [])]), ("Huế", [("Ánh Dương", [])]))
    assert known(ward, merged=one) == [("Phường Ánh Dương", "", "phuong-a", ("Xã Cũ",))]
    assert len(known(ward, merged=two)) == 3


def test_a_unit_is_called_without_its_kind_and_without_who_governs_it():
    names = ("Phường Cầu Lim", "xã Cầu Lim", "Cầu Lim Ward", "P. Cầu Lim", "UBND phường Cầu Lim")
    assert {bare(name) for name in names} == {"cau lim"}
    assert bare("Phường 5") == "5"
    assert unit_name("People's Committee of Bãi Ngân Commune") == "Bãi Ngân Commune"
