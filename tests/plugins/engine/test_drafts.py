"""Drafts are seen while editing, marked, and never published."""

import pytest

from plugins.engine.run import Request
from plugins.engine.serve import preview
from tests.conftest import build

PAGES = {
    "a": "title: Tin thật\ndate: 2026-01-01",
    "b": "title: Tin đang soạn\ndate: 2026-01-02\nstatus: draft",
}


@pytest.fixture
def content(tmp_path):
    folder = tmp_path / "content" / "vi" / "tin-tuc"
    folder.mkdir(parents=True)
    for name, header in PAGES.items():
        (folder / f"{name}.md").write_text(f"---\n{header}\n---\nMột lời.\n", encoding="utf-8")
    (tmp_path / "content" / "portal.yml").write_text("url: https://cong.gov.vn\n", encoding="utf-8")
    return tmp_path / "content"


def told_of_the_draft(folder):
    return sorted(
        file.relative_to(folder).as_posix()
        for file in folder.rglob("*")
        if file.is_file() and "đang soạn" in file.read_text("utf-8", "ignore")
    )


def test_a_draft_is_in_no_file_of_a_build(content, tmp_path):
    built = build(content, tmp_path / "built", "--no-speech")
    assert built.status == 0, built.log
    assert told_of_the_draft(built.output) == []
    assert not (built.output / "vi/tin-tuc/b").exists()
    assert "tin-tuc/b" not in (built.output / "sitemap.xml").read_text("utf-8")


def test_a_preview_shows_it_marked_on_its_page_and_in_lists(content, tmp_path):
    built = build(content, tmp_path / "built", "--no-speech", "--drafts")
    assert built.status == 0, built.log
    page = (built.output / "vi/tin-tuc/b/index.html").read_text("utf-8")
    assert "<h1>[Bản nháp] Tin đang soạn</h1>" in page
    assert "chưa được xuất bản" in page
    assert "[Bản nháp] Tin đang soạn" in (built.output / "vi/tin-tuc/index.html").read_text("utf-8")
    assert "chưa được xuất bản" not in (built.output / "vi/tin-tuc/a/index.html").read_text("utf-8")


def test_serving_shows_drafts_in_a_folder_that_nobody_publishes(tmp_path):
    settings = {"OUTPUT_PATH": str(tmp_path / "output"), "CACHE_PATH": str(tmp_path / "cache")}
    assert preview(Request(), settings) == tmp_path / "cache" / "preview"
    assert preview(Request(output=tmp_path / "shown"), settings) == tmp_path / "shown"
