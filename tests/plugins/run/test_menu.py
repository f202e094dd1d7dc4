from plugins.domain import Listing, Page, SitePage
from plugins.run import menu


def made(url, template, lang="vi", **more):
    return SitePage(url, lang, "listing", template, template, **more)


def test_the_frame_links_to_the_pages_of_its_language_by_template_and_role():
    about = SitePage(
        "/vi/trang/a/",
        "vi",
        "page",
        "page",
        "Giới thiệu",
        record=Page(title="Giới thiệu", role="about"),
    )
    found = menu([made("/vi/", "home"), made("/en/", "home", "en"), about], "vi")
    assert {key: link.url for key, link in found.items()} == {
        "home": "/vi/",
        "about": "/vi/trang/a/",
    }


def test_parts_of_a_listing_and_pages_without_a_role_are_not_in_the_frame():
    plain = SitePage("/vi/trang/b/", "vi", "page", "page", "Khác", record=Page(title="Khác"))
    pages = [
        plain,
        made("/vi/thu-tuc/linh-vuc/", "procedures", listing=Listing("procedure", "field")),
        made("/vi/thu-tuc/trang-2/", "procedures", listing=Listing("procedure", sheet=2)),
    ]
    assert menu(pages, "vi") == {}


def test_the_first_page_of_a_role_stands_for_it():
    twice = [
        SitePage(
            f"/vi/trang/{name}/", "vi", "page", "page", name, record=Page(title=name, role="help")
        )
        for name in "ab"
    ]
    assert menu(twice, "vi")["help"].title == "a"
