"""Sitemap, robots.txt, search descriptions."""

import copy

from lxml import etree

from plugins.discovery import sitemap
from plugins.discovery.files import files

NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
    "o": "http://a9.com/-/spec/opensearch/1.1/",
}


def test_the_sitemap_has_every_public_page_and_its_translations(portal, written):
    root = etree.fromstring(written["sitemap.xml"])
    found = [url.findtext("s:loc", namespaces=NAMES) for url in root]
    expected = {
        f"https://havan.example{page.url}"
        for page in portal.pages
        if page.listed and page.template not in ("not_found", "offline")
    }
    assert len(found) == len(set(found)) and set(found) == expected
    birth = root.xpath(
        "s:url[s:loc='https://havan.example/vi/thu-tuc/dang-ky-khai-sinh/']", namespaces=NAMES
    )[0]
    assert {link.get("hreflang"): link.get("href") for link in birth.findall("x:link", NAMES)} == {
        "vi": "https://havan.example/vi/thu-tuc/dang-ky-khai-sinh/",
        "en": "https://havan.example/en/procedures/dang-ky-khai-sinh/",
    }


def test_translations_point_back(written):
    root = etree.fromstring(written["sitemap.xml"])
    links = {
        url.findtext("s:loc", namespaces=NAMES): {
            link.get("href") for link in url.findall("x:link", NAMES)
        }
        for url in root
    }
    assert all(here in links[other] for here, others in links.items() for other in others)


def test_a_large_site_has_an_index_of_sitemaps(portal):
    found = dict(sitemap.files(portal, largest=40))
    parts = [
        one.text
        for one in etree.fromstring(found["sitemap.xml"]).iterfind("s:sitemap/s:loc", NAMES)
    ]
    assert len(parts) > 1
    sizes = [
        len(etree.fromstring(found[part.removeprefix("https://havan.example/")])) for part in parts
    ]
    assert max(sizes) <= 40
    assert sum(sizes) == len(etree.fromstring(dict(sitemap.files(portal))["sitemap.xml"]))


def test_robots_may_read_everything_and_find_the_sitemap(written):
    assert written["robots.txt"].decode().splitlines() == [
        "User-agent: *",
        "Allow: /",
        "",
        "Sitemap: https://havan.example/sitemap.xml",
    ]


def test_a_browser_can_search_each_language(written):
    for lang, page in (("vi", "tim-kiem"), ("en", "search")):
        root = etree.fromstring(written[f"{lang}/opensearch.xml"])
        assert (
            root.find("o:Url", NAMES).get("template")
            == f"https://havan.example/{lang}/{page}/?q={{searchTerms}}"
        )
        assert len(root.findtext("o:ShortName", namespaces=NAMES)) <= 16


def test_without_an_address_of_its_own_a_site_has_no_files_that_need_one(portal):
    bare = [path for path, _ in files(_without_url(portal))]
    assert "api/pages.json" in bare
    assert not [
        path
        for path in bare
        if path.endswith(("feed.xml", "sitemap.xml", "robots.txt", "opensearch.xml"))
    ]


def _without_url(portal):

    found = copy.copy(portal)
    found.site = portal.site.model_copy(update={"url": None})
    return found
