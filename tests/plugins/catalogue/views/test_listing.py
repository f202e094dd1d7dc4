import pytest

from plugins.catalogue.index import index
from plugins.catalogue.listings import listings
from plugins.catalogue.views.home import home
from plugins.catalogue.views.listing import TITLES, _sheets, listing
from plugins.catalogue.views.site_map import FEW, site_map
from plugins.domain import Listing, Site, SitePage

from .conftest import LANGUAGES, make_context, make_page, words


def make_procedures(count):
    return [
        make_page(
            "procedure",
            f"thu-tuc-{n:03}",
            title=f"Thủ tục {n:03}",
            code=f"1.{n:03}",
            fields=["Hộ tịch" if n % 3 else "Đất đai"],
            levels=["commune"],
        )
        for n in range(count)
    ]


def portal(*pages, **site):
    """All pages of a portal with its own, and a context in front of them."""
    settings = Site.model_validate(site)
    made = listings(index(pages, LANGUAGES), settings, {lang: words(lang) for lang in LANGUAGES})
    return {page.url: page for page in (*pages, *made)}, make_context(*pages, *made, site=site)


def test_a_listing_counts_and_has_a_row_for_each_page():
    pages, context = portal(*make_procedures(5))
    found = listing(pages["/vi/thu-tuc/"], context)
    assert (found.count.replace("\u00a0", " "), len(found.rows), found.sheets) == (
        "5 thủ tục",
        5,
        None,
    )


def test_an_empty_listing_says_so():
    pages, context = portal(*make_procedures(1))
    found = listing(pages["/vi/tin-tuc/"], context)
    assert (found.rows, found.empty) == ((), "Chưa có tin nào trong mục này.")


def test_the_ways_to_narrow_a_listing_count_and_the_one_in_use_is_no_link():
    pages, context = portal(*make_procedures(6))
    found = listing(pages["/vi/thu-tuc/linh-vuc/ho-tich/"], context)
    [field] = [facet for facet in found.facets if facet.name == "Lĩnh vực"]
    assert [(link.title, link.url, link.meta) for link in field.links] == [
        ("Hộ tịch", "", ("4",)),
        ("Đất đai", "/vi/thu-tuc/linh-vuc/dat-dai/", ("2",)),
    ]
    assert field.chosen
    assert (found.chosen.title, found.chosen.url) == ("Hộ tịch", "/vi/thu-tuc/")


def test_the_values_of_a_facet_stand_by_their_letters():
    pages, context = portal(*make_procedures(6))
    found = listing(pages["/vi/thu-tuc/linh-vuc/"], context)
    assert [(one.letter, [link.title for link in one.links]) for one in found.values] == [
        ("Đ", ["Đất đai"]),
        ("H", ["Hộ tịch"]),
    ]


def test_a_long_listing_has_sheets_with_their_neighbours():
    pages, context = portal(*make_procedures(120))
    found = listing(pages["/vi/thu-tuc/trang-2/"], context).sheets
    assert (found.before, found.after) == ("/vi/thu-tuc/", "/vi/thu-tuc/trang-3/")
    assert [link.title for link in found.links if "page" in link.meta] == ["2"]


@pytest.mark.parametrize(
    ("number", "shown"), [(1, "1 2 … 9"), (2, "1 2 3 … 9"), (5, "1 … 4 5 6 … 9"), (9, "1 … 8 9")]
)
def test_only_the_first_the_last_and_the_neighbours_are_shown(number, shown, context):
    urls = tuple(f"/{n}/" for n in range(1, 10))
    assert " ".join(link.title for link in _sheets(urls, number, context).links) == shown


def test_agencies_stand_by_level_in_the_portals_order():
    levels = [
        {"key": "province", "names": {"vi": "Cấp tỉnh"}},
        {"key": "commune", "names": {"vi": "Cấp xã"}},
    ]
    pages, context = portal(
        make_page("agency", "xa-a", title="Xã A", level="commune"),
        make_page("agency", "tinh", title="Tỉnh", level="province"),
        levels=levels,
    )
    assert [
        (level.name, [link.title for link in level.links])
        for level in listing(pages["/vi/co-quan/"], context).tree
    ] == [("Cấp tỉnh", ["Tỉnh"]), ("Cấp xã", ["Xã A"])]


def test_home_shows_the_chosen_tasks_in_their_order():
    pages, context = portal(*make_procedures(12), top_tasks=["thu-tuc-007", "thu-tuc-003"])
    assert [row.title for row in home(pages["/vi/"], context).tasks] == [
        "Thủ tục 007",
        "Thủ tục 003",
    ]


def test_home_without_chosen_tasks_shows_nine():
    pages, context = portal(*make_procedures(12))
    assert len(home(pages["/vi/"], context).tasks) == 9


def test_the_map_lists_a_few_pages_one_by_one_and_leads_to_many_by_their_ways_in():
    pages, context = portal(*make_procedures(3))
    assert [
        len(one.links)
        for one in site_map(pages["/vi/so-do/"], context).branches
        if one.title == "Thủ tục"
    ] == [3]
    pages, context = portal(*make_procedures(FEW + 1))
    [branch] = [
        one for one in site_map(pages["/vi/so-do/"], context).branches if one.title == "Thủ tục"
    ]
    assert "/vi/thu-tuc/linh-vuc/ho-tich/" in [link.url for link in branch.links]


def test_home_says_what_the_figures_say():
    finding = {
        "title": "Hồ sơ đúng hạn",
        "file": "a.csv",
        "finding": "97,4 % đúng hạn.",
        "dated": "2026-11-01",
    }
    pages, context = portal(make_page("page", "so-lieu", title="Số liệu", indicators=[finding]))
    [row] = home(pages["/vi/"], context).findings
    assert (row.url, row.day.iso) == ("/vi/trang/so-lieu/#ho-so-dung-han", "2026-11-01")
    assert row.summary == "97,4 % đúng hạn."


def test_the_letters_list_the_procedures_themselves_while_they_are_few():
    titles = ["Đăng ký khai sinh", "Dạy học", "Chứng thực", "Đổi thẻ", "Ấn định giá"]
    pages = [
        make_page("procedure", f"p-{n}", title=title, code=f"1.{n}")
        for n, title in enumerate(titles)
    ]
    place = SitePage(
        "/vi/thu-tuc/a-z/",
        "vi",
        "listing",
        "procedures",
        "A–Z",
        listing=Listing("procedure", "letter"),
    )
    found = listing(place, make_context(*pages, place))
    assert [(one.letter, [link.title for link in one.links]) for one in found.values] == [
        ("A", ["Ấn định giá"]),
        ("C", ["Chứng thực"]),
        ("D", ["Dạy học"]),
        ("Đ", ["Đăng ký khai sinh", "Đổi thẻ"]),
    ]
    assert found.count.replace("\u00a0", " ") == "5 thủ tục"


def test_beyond_two_hundred_procedures_each_letter_leads_to_its_page():
    pages = [
        make_page("procedure", f"p-{n}", title=f"Đơn {n}", code=f"1.{n}") for n in range(TITLES + 1)
    ]
    place = SitePage(
        "/vi/thu-tuc/a-z/",
        "vi",
        "listing",
        "procedures",
        "A–Z",
        listing=Listing("procedure", "letter"),
    )
    value = SitePage(
        "/vi/thu-tuc/a-z/dd/",
        "vi",
        "listing",
        "procedures",
        "Đ",
        listing=Listing("procedure", "letter", "Đ", "Đ", total=len(pages)),
    )
    found = listing(place, make_context(*pages, place, value))
    assert [(one.letter, [link.url for link in one.links]) for one in found.values] == [
        ("Đ", [value.url])
    ]
