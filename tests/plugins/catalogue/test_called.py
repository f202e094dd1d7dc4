"""A page that was called by another name is proposed by its file name, if it is that page."""

import pytest

from plugins.catalogue.called import Called
from plugins.catalogue.files import Place
from plugins.catalogue.page import read_page
from plugins.domain import error
from plugins.run import load_kinds

PAGES = {
    "vi/co-quan/tinh-ha-van.md": "Ủy ban nhân dân tỉnh Hà Vân",
    "vi/co-quan/xa-suoi-tram.md": "Xã Suối Trầm",
    "vi/co-quan/cong-an-tinh.md": "Công an tỉnh Hà Vân",
}
KINDS = load_kinds()
READS = [
    read_page(Place(path, "vi", KINDS["agency"]), f"---\ntitle: {title}\nlevel: x\n---\n".encode())
    for path, title in PAGES.items()
]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("UBND tỉnh Hà Vân", "tinh-ha-van"),
        ("ubnd tinh ha van", "tinh-ha-van"),
        ("Uỷ ban nhân dân tỉnh Hà Vân", "tinh-ha-van"),
        ("Tỉnh Hà Vân", "tinh-ha-van"),
        ("tinh-ha-van.md", "tinh-ha-van"),
        ("../co-quan/tinh-ha-van.md", "tinh-ha-van"),
        ("tinh-ha-va", "tinh-ha-van"),
        ("UBND xã Suối Trầm", "xa-suoi-tram"),
        ("CA tỉnh Hà Vân", "cong-an-tinh"),
        ("UBND xã Suối Đá", ""),
        ("xã Suối Trăng", ""),
        ("xa-suoi-trang", ""),
        ("UBND", ""),
        ("Sở Y tế", ""),
    ],
)
def test_an_agency_is_found_by_what_people_call_it(written, meant):
    assert Called(READS, KINDS).meant("agency", written) == meant


@pytest.mark.parametrize(
    ("field", "given", "name", "nearest"),
    [
        ("issuer", "UBND tỉnh Hà Vân", "issuer", "tinh-ha-van"),
        ("issuer", "UBND xã Suối Đá", "issuer_name", "UBND xã Suối Đá"),
        ("agencies.0.agency", "Sở Y tế", "name", "Sở Y tế"),
        ("parent", "UBND xã Suối Đá", "parent", ""),
    ],
)
def test_an_agency_without_a_page_goes_into_the_field_for_names(field, given, name, nearest):
    [problem] = Called(READS, KINDS).mend(
        [error("not-a-name", "vi/van-ban/a.md", 2, field, name="x", given=given)]
    )
    assert (problem.values["name"], problem.values["nearest"]) == (name, nearest)
