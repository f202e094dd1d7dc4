from plugins.catalogue.views.head import head, length
from plugins.catalogue.views.qr import code
from plugins.domain import SitePage

from .conftest import make_context, make_page

SITE = {"url": "https://havan.example/"}


def test_a_long_title_is_set_smaller():
    assert [length("x" * n) for n in (90, 91, 241)] == ["", "long", "endless"]


def test_a_page_has_its_address_for_paper():
    page = make_page("page", "tro-giup", title="Trợ giúp", summary="Cách dùng cổng.")
    found = head(page, make_context(page, site=SITE))
    assert (found.title, found.sentence) == ("Trợ giúp", "Cách dùng cổng.")
    assert found.code.address == "havan.example/vi/trang/tro-giup/"


def test_a_portal_without_an_address_has_no_codes():
    page = make_page("page", "tro-giup", title="Trợ giúp")
    assert head(page, make_context(page)).code is None


def test_a_page_of_the_portals_own_has_its_description_and_no_code():
    page = SitePage(
        "/vi/thu-tuc/", "vi", "listing", "procedures", "Thủ tục", description="Mọi thủ tục."
    )
    found = head(page, make_context(page, site=SITE))
    assert (found.sentence, found.code) == ("Mọi thủ tục.", None)


def test_the_strokes_of_a_code_draw_its_three_corners():
    page = make_page("page", "a", title="A")
    found = code(page, make_context(page, site=SITE))
    rows = found.path.split("M0 ")[1:]
    assert len(rows) == found.side
    for row in (rows[0], rows[6]):
        assert row.partition("h")[2].startswith("7m")
        assert row.endswith("h7")
    assert rows[-1].partition("h")[2].startswith("7m")


def procedure(*agencies):
    return make_page(
        "procedure",
        "khai-sinh",
        title="Khai sinh",
        code="1.001193",
        levels=["commune"],
        agencies=[{"agency": one} for one in agencies],
    )


def test_a_page_says_whose_matter_it_is():
    ward = make_page("agency", "phuong", title="Phường Cầu Lim", level="commune")
    other = make_page("agency", "xa", title="Xã Suối Trầm", level="commune")
    news = make_page("news", "tin", title="Tin", date="2026-11-20", agency="phuong")
    context = make_context(
        ward, other, news, site={"levels": [{"key": "commune", "names": {"vi": "Cấp xã"}}]}
    )
    assert head(news, context).owner == "Phường Cầu Lim"
    assert head(procedure("phuong"), context).owner == "Phường Cầu Lim"
    assert head(procedure("phuong", "xa"), context).owner == "Cấp xã"
    assert head(ward, context).owner == ""
