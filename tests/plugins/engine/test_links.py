"""Addresses from the root become relative ones."""
from __future__ import annotations

import pytest

from plugins.engine.links import relative, relative_link


@pytest.mark.parametrize(("target", "here", "expected"), [
    ("/vi/thu-tuc/", "/vi/", "thu-tuc/index.html"),
    ("/vi/", "/vi/thu-tuc/khai-sinh/", "../../index.html"),
    ("/vi/", "/vi/", "index.html"),
    ("/", "/vi/", "../index.html"),
    ("/assets/style.1a.css", "/", "assets/style.1a.css"),
    ("/vi/tim-kiem/?q=khai+sinh", "/en/search/", "../../vi/tim-kiem/index.html?q=khai+sinh"),
    ("/vi/thu-tuc/khai-sinh/#le-phi", "/vi/", "thu-tuc/khai-sinh/index.html#le-phi"),
    ("/vi/thu-tuc/", "/404.html", "vi/thu-tuc/index.html"),
])
def test_an_address_from_the_root_leads_from_any_page(target: str, here: str, expected: str) -> None:
    assert relative_link(target, here) == expected


@pytest.mark.parametrize("target", ["https://dichvucong.gov.vn/", "mailto:a@b.vn", "#noi-dung", "//host/x", "tel:1800"])
def test_other_addresses_stay_as_they_are(target: str) -> None:
    assert relative_link(target, "/vi/") == target


def test_only_attributes_that_hold_addresses_change() -> None:
    page = '<a href="/vi/">/vi/</a> <img alt="/vi/" src="/files/a.png"> <p title="/vi/"> <link rel="x"href="/a.css">'
    assert relative(page, "/vi/trang/") == (
        '<a href="../index.html">/vi/</a> <img alt="/vi/" src="../../files/a.png"> <p title="/vi/"> '
        '<link rel="x"href="../../a.css">')
