"""A portal with old addresses: each has a page that says where to go, found by nobody who looks."""

import json
import re

import pytest

from tests.conftest import build

PAGE = "---\ntitle: {title}\n{more}---\n\nNội dung.\n"
MOVED = """\
moved:
  - {address: /vi/trang/that-cu, to: /vi/trang/cu/}
  - {address: /files/cu.pdf, to: "https://moi.example/cu.pdf"}
  - {address: /vi/trang/di/, to: "https://moi.example/"}
gone:
  - address: /en/pages/festival/
    reasons: {vi: Lễ hội đã qua., en: The festival is over.}
  - address: /vi/trang/le-hoi/
    reasons: {en: The festival is over.}
"""
ADDRESSES = """\
/vi/trang/gio/ page
/vi/thu-tuc/trang-2/ listing
/vi/co-quan/xa-an-hoa/ agency
/vi/co-quan/xa-an-thinh/ agency
/vi/trang/mat/ page
"""
MERGERS = '[{"province": "Tỉnh", "units": [{"new": "Xã An Bình", "old": ["Xã An Thịnh"]}]}]'


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    folder = tmp_path_factory.mktemp("moved") / "content"
    for path, text in {
        "portal.yml": "url: https://xa.example\nphone: 1800 1234\n",
        "moved.yml": MOVED,
        "addresses.txt": ADDRESSES,
        "mergers.json": MERGERS,
        "vi/trang/gio.md": PAGE.format(title="Giờ làm việc", more="moved_from: [/vi/trang/cu]\n"),
        "en/pages/gio.md": PAGE.format(title="Hours", more="moved_from: [/en/old/page/]\n"),
        "vi/co-quan/xa-an-binh.md": PAGE.format(
            title="Xã An Bình", more="level: commune\nsupersedes: [Xã An Hòa]\n"
        ),
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def portal(content):
    return build(content, content.parent, "--no-speech", REPORT_LANG="en")


def test_each_old_address_leads_to_its_last_place(portal):
    assert portal.status == 0, portal.log
    assert json.loads((portal.output / "api" / "moved.json").read_text("utf-8")) == {
        "gone": {
            "/en/pages/festival/": {"en": "The festival is over.", "vi": "Lễ hội đã qua."},
            "/vi/trang/le-hoi/": {"en": "The festival is over."},
        },
        "moved": {
            "/en/old/page/": "/en/pages/gio/",
            "/files/cu.pdf": "https://moi.example/cu.pdf",
            "/vi/co-quan/xa-an-hoa/": "/vi/co-quan/xa-an-binh/",
            "/vi/co-quan/xa-an-thinh/": "/vi/co-quan/xa-an-binh/",
            "/vi/thu-tuc/trang-2/": "/vi/thu-tuc/",
            "/vi/trang/cu/": "/vi/trang/gio/",
            "/vi/trang/di/": "https://moi.example/",
            "/vi/trang/that-cu/": "/vi/trang/gio/",
        },
    }


def test_its_page_says_so_links_there_and_goes_on_at_once(portal):
    text = portal.file("/vi/trang/cu/").read_text("utf-8")
    assert '<html lang="vi">' in text and "<h1>Trang đã chuyển chỗ: Giờ làm việc</h1>" in text
    assert 'content="0; url=../gio/index.html"' in text
    assert '<a href="../gio/index.html">Giờ làm việc</a>' in text
    assert re.findall('rel="canonical" href="(.*)"', text) == ["https://xa.example/vi/trang/gio/"]
    assert '<meta name="robots" content="noindex">' in text
    assert "This page has moved: Hours" in portal.file("/en/old/page/").read_text("utf-8")


def test_another_site_is_linked_and_nobody_is_sent_there_unasked(portal):
    text = portal.file("/vi/trang/di/").read_text("utf-8")
    assert '<a href="https://moi.example/"' in text and "refresh" not in text


def test_who_comes_to_what_is_gone_reads_why(portal):
    english = portal.file("/en/pages/festival/").read_text("utf-8")
    assert "This page is no longer here" in english and "The festival is over." in english
    assert '<p lang="en">The festival is over.</p>' in portal.file("/vi/trang/le-hoi/").read_text(
        "utf-8"
    )


def test_nothing_lists_an_old_address(portal):
    for path in ("sitemap.xml", "api/pages.json", "vi/so-do/index.html", "vi/index.html"):
        text = (portal.output / path).read_text("utf-8")
        assert "/trang/cu/" not in text and "trang/le-hoi" not in text, path
    search = b"".join(one.read_bytes() for one in (portal.output / "search").rglob("*.*"))
    assert "chuyển chỗ".encode() not in search and b"trang/cu" not in search


def test_an_address_that_vanished_is_told_by_its_line(portal):
    assert "addresses.txt:5" in portal.log and "/vi/trang/mat/ was published" in portal.log


def test_mistakes_are_told_all_at_once(tmp_path):
    (tmp_path / "content" / "vi" / "trang").mkdir(parents=True)
    (tmp_path / "content" / "vi" / "trang" / "gio.md").write_text(
        PAGE.format(title="Giờ làm việc", more="moved_from:\n  - gio cu\n  - /vi/trang/../../x/\n"),
        "utf-8",
    )
    (tmp_path / "content" / "moved.yml").write_text(
        "moved:\n  - {address: /a b/, to: /vi/}\n  - {address: /b/, to: 'javascript:x'}\n"
        "gone:\n  - {address: '/c;{}/', reasons: {vi: x}}\n  - {address: /d/}\n"
    )
    told = build(tmp_path / "content", tmp_path, "--no-speech", REPORT_LANG="en")
    assert told.status == 1
    for where in ("gio.md:4", "gio.md:5", "moved.yml:2", "moved.yml:3", "moved.yml:5"):
        assert where in told.log, told.log
    assert "moved.yml:6" in told.log and told.log.count("is not an address of this portal") == 5
