"""Citizens are told which pages changed, where that is recorded beside the content."""

import json

import pytest
from lxml import etree

from tests.conftest import build

PAGE = "---\ntitle: {title}\n---\n\nText.\n"
ATOM = "{http://www.w3.org/2005/Atom}"
PLACES = {"vi": "nhung-trang-vua-doi", "en": "recent-changes"}


def recorded(folder, *pages):
    days = [{"day": "2026-11-30", "pages": pages}]
    (folder / "content" / "changes.json").write_text(json.dumps({"days": days}), "utf-8")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("portal")
    for path, text in {
        "portal.yml": "url: https://xa.example\n",
        "vi/trang/gio.md": PAGE.format(title="Giờ làm việc"),
        "en/pages/gio.md": PAGE.format(title="Hours"),
    }.items():
        (folder / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "content" / path).write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def portal(folder):
    title = {"field": "title", "old": "Mở cửa", "new": "Giờ làm việc"}
    recorded(
        folder,
        {"path": "vi/trang/gio.md", "what": "changed", "title": "-", "fields": [title]},
        {"path": "en/pages/gio.md", "what": "new", "title": "-"},
        {"path": "en/pages/old.md", "what": "gone", "title": "The old page"},
    )
    return build(folder / "content", folder, "--no-speech")


def page(portal, lang):
    return portal.file(f"/{lang}/{PLACES[lang]}/").read_text("utf-8")


def test_each_language_has_its_page_to_which_every_page_leads(portal):
    assert portal.status == 0, portal.log
    assert "Mở cửa</del>" in page(portal, "vi") and "Giờ làm việc</ins>" in page(portal, "vi")
    assert "New page" in page(portal, "en") and "The old page" in page(portal, "en")
    assert "The old page" not in page(portal, "vi")
    assert PLACES["vi"] in portal.file("/vi/trang/gio/").read_text("utf-8")


def test_its_feed_tells_each_page_and_day_once_with_what_changed(portal):
    root = etree.parse(portal.output / "vi" / PLACES["vi"] / "feed.xml").getroot()
    (entry,) = root.findall(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}id") == "https://xa.example/vi/trang/gio/#2026-11-30"
    assert entry.findtext(f"{ATOM}summary") == "Đã sửa; Tên trang: Mở cửa → Giờ làm việc"
    assert entry.find(f"{ATOM}category").get("term") == "Về cổng"
    assert "feed.xml" in page(portal, "vi")


def test_what_is_recorded_anew_is_told_and_without_a_record_there_is_no_page(portal, folder):
    recorded(folder, {"path": "vi/trang/gio.md", "what": "new", "title": "-"})
    changed = build(folder / "content", folder, "--no-speech")
    assert "Trang mới" in page(changed, "vi") and "Mở cửa" not in page(changed, "vi")
    assert changed.status == 0, changed.log
    assert "No page was changed" in page(changed, "en") and "feed.xml" not in page(changed, "en")
    (folder / "content" / "changes.json").unlink()
    without = build(folder / "content", folder, "--no-speech")
    assert without.status == 0 and not (without.output / "vi" / PLACES["vi"]).exists()
    assert PLACES["vi"] not in without.file("/vi/trang/gio/").read_text("utf-8")


def test_a_file_that_is_none_of_ours_is_told(folder):
    (folder / "content" / "changes.json").write_text('{"days": 3}')
    done = build(folder / "content", folder, "--no-speech", REPORT_LANG="en")
    assert done.status == 1 and "changes.json" in done.log and "inv changes --record" in done.log
