"""A build says of a page why it was laid out again, or was not, and what it stands on."""

import pytest

from tests.conftest import build

SOURCE, URL, FILE = "vi/trang/gio.md", "/vi/trang/gio/", "vi/trang/gio/index.html"


@pytest.fixture
def content(tmp_path):
    folder = tmp_path / "content"
    (folder / "vi/trang").mkdir(parents=True)
    # Of its own: other tests have pages of this name, of which what they share would know.
    (tmp_path / "built/cache").mkdir(parents=True)
    (folder / "portal.yml").write_text("names: {vi: Xã Thử}\n", "utf-8")
    write(folder, "Từ tám giờ.")
    return folder


def write(content, text):
    (content / SOURCE).write_text(f"---\ntitle: Giờ mở cửa\n---\n\n{text}\n", "utf-8")


def explained(content, tmp_path, asked, lang="en"):
    built = build(content, tmp_path / "built", "--no-speech", "--explain", asked, REPORT_LANG=lang)
    assert built.status == 0, built.log
    return built.log


def test_what_differs_from_the_last_time_is_named(content, tmp_path):
    assert "nothing is known of how it was" in explained(content, tmp_path, URL)
    assert "Not laid out again" in explained(content, tmp_path, URL)
    write(content, "Từ bảy giờ.")
    told = explained(content, tmp_path, FILE)
    assert f"{URL}, from {SOURCE}" in told
    assert "Laid out again: what differs is its text" in told and "menu" not in told
    assert "page.html" in told and "portal.yml" in told
    (content / "portal.yml").write_text("names: {vi: Xã Mới}\n", "utf-8")
    told = explained(content, tmp_path, str(content / SOURCE), "vi")
    assert "Dựng lại: khác lần trước ở" in told and "portal.yml" in told
    assert "phần lời" not in told


def test_a_page_that_there_is_not_has_near_ones_named(content, tmp_path):
    told = explained(content, tmp_path, "/vi/trang/goi/")
    assert f"There is no page “/vi/trang/goi/”. Near it: {URL}" in told
