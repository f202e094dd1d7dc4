"""Addresses from the root become relative ones."""

from __future__ import annotations

import json

import pytest

from plugins.engine.links import annotate, host_link, relative_link
from plugins.html import WrittenPage, edited


@pytest.mark.parametrize(
    ("target", "here", "expected"),
    [
        ("/vi/thu-tuc/", "/vi/", "thu-tuc/index.html"),
        ("/vi/", "/vi/thu-tuc/khai-sinh/", "../../index.html"),
        ("/vi/", "/vi/", "index.html"),
        ("/", "/vi/", "../index.html"),
        ("/assets/style.1a.css", "/", "assets/style.1a.css"),
        ("/vi/tim-kiem/?q=khai+sinh", "/en/search/", "../../vi/tim-kiem/index.html?q=khai+sinh"),
        ("/vi/thu-tuc/khai-sinh/#le-phi", "/vi/", "thu-tuc/khai-sinh/index.html#le-phi"),
    ],
)
def test_an_address_from_the_root_leads_from_any_page(
    target: str, here: str, expected: str
) -> None:
    assert relative_link(target, here) == expected


@pytest.mark.parametrize(
    "target", ["https://dichvucong.gov.vn/", "mailto:a@b.vn", "#noi-dung", "//host/x", "tel:1800"]
)
def test_other_addresses_stay_as_they_are(target: str) -> None:
    assert relative_link(target, "/vi/") == target


def rewritten(html: str, here: str = "/vi/trang/", site_url: str | None = None) -> str:
    """A page with its addresses as the page `here` has them."""
    page = WrittenPage.of(html)
    edits = annotate(page, json.dumps([here, site_url]).encode(), b"")
    result = edited(html, edits)
    assert str(WrittenPage.of(result).soup) == str(page.soup)
    return result


def test_an_address_that_is_only_displayed_stays_as_it_is() -> None:
    page = '<p>Viết <code>&lt;a href="/vi/"&gt;</code></p><!-- href="/vi/" -->'
    assert rewritten(page) == page


def test_an_address_is_rewritten_however_it_is_quoted() -> None:
    page = (
        "<a href='/vi/?a=1&amp;b'>một</a><a href=/vi/>hai</a>"
        '<template><a href="/vi/">ba</a></template>'
    )
    assert rewritten(page) == (
        "<a href='../index.html?a=1&amp;b'>một</a><a href=../index.html>hai</a>"
        '<template><a href="../index.html">ba</a></template>'
    )


def test_the_page_for_unknown_addresses_has_addresses_from_the_root_of_the_host() -> None:
    page = '<a href="/vi/">một</a>'
    assert (
        rewritten(page, "/404.html", "https://a.vn/cong/")
        == '<a href="/cong/vi/index.html">một</a>'
    )


def test_only_attributes_that_hold_addresses_change() -> None:
    page = (
        '<a href="/vi/">/vi/</a> <img alt="/vi/" src="/files/a.png"> <p title="/vi/"> '
        '<link rel="x"href="/a.css">'
    )
    assert rewritten(page) == (
        '<a href="../index.html">/vi/</a> <img alt="/vi/" src="../../files/a.png"> '
        '<p title="/vi/"> <link rel="x"href="../../a.css">'
    )


@pytest.mark.parametrize(
    ("target", "site", "expected"),
    [
        ("/vi/thu-tuc/", "https://havan.example", "/vi/thu-tuc/index.html"),
        (
            "/vi/thu-tuc/?q=a#b",
            "https://havan.example/mot/hai/",
            "/mot/hai/vi/thu-tuc/index.html?q=a#b",
        ),
        ("/assets/style.1a.css", "https://nguoi.github.io/cong", "/cong/assets/style.1a.css"),
        ("/assets/style.1a.css", None, "/assets/style.1a.css"),
        ("tel:1800", "https://havan.example/mot", "tel:1800"),
    ],
)
def test_the_page_for_unknown_addresses_has_those_of_the_host(
    target: str, site: str | None, expected: str
) -> None:
    assert host_link(target, site) == expected
