"""axe on one page of each type in every display. `inv audit --thorough` does the same for all
pages.
"""

import json
import tomllib
from dataclasses import asdict

import pytest

from plugins.audit.variants import every_variant
from plugins.audit.walk import audit_pages
from tests.conftest import ROOT

from .pages import page_types

PALETTES = list(tomllib.loads((ROOT / "theme" / "tokens.toml").read_text("utf-8"))["palette"])


#: Pages that between them have every component, tried in every display.
RICHEST = (
    "/vi/thu-tuc/dang-ky-khai-sinh/",
    "/vi/to-khai/to-khai-thay-doi-cu-tru/",
    "/vi/",
    "/vi/trang/so-lieu/",
    "/vi/tim-kiem/",
    "/vi/huong-dan/khai-sinh/quoc-tich/",
    "/vi/van-ban/quyet-dinh-1842-qd-ubnd/",
    "/vi/xa-phuong-cua-ban/",
)


def failures(root, pages, shown):
    """What axe finds wrong with pages in some displays."""
    given = json.dumps([url + "index.html" if url.endswith("/") else url for url in pages])
    parameters = json.dumps({"root": root, "variants": [asdict(variant) for variant in shown]})
    found = json.loads(audit_pages(given.encode(), parameters.encode()))
    assert len(found) == len(pages)
    return [
        [one["page"], one["variant"], one["rule"], one["selector"], one["message"]]
        for page in found
        for one in page
        if one["outcome"] == "fail"
    ]


@pytest.mark.slow
@pytest.mark.parametrize("count", [3, pytest.param(len(RICHEST), marks=pytest.mark.whole)])
def test_the_richest_pages_fail_in_no_display(chromium, root, count):
    assert failures(root, RICHEST[:count], every_variant(PALETTES)) == []


@pytest.mark.whole
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_no_page_type_fails_in_any_display(lang, chromium, site, root):
    assert failures(root, page_types(site, lang), every_variant(PALETTES)) == []
