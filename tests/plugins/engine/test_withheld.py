"""A page has a first and a last day: before it is a secret, afterwards it is for those who have a
link.
"""

import pytest

from tests.conftest import build

PAGES = {
    "tin-tuc/nay": "title: Tin hôm nay\ndate: 2026-01-01",
    "tin-tuc/mai": "title: Tin ngày mai\ndate: 2026-01-02\npublish_from: 2026-12-02",
    "tin-tuc/qua": "title: Tin hôm qua\ndate: 2026-01-03\nuntil: 2026-11-30",
}
DAYS = ("--no-speech", "--today", "2026-12-01")


@pytest.fixture
def content(tmp_path):
    for path, header in PAGES.items():
        file = tmp_path / f"content/vi/{path}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        text = f"---\n{header}\n---\nMột lời về {path[-3:]}, [tin cũ](qua.md).\n"
        file.write_text(text, encoding="utf-8")
    (tmp_path / "content/portal.yml").write_text("url: https://cong.gov.vn\n", encoding="utf-8")
    return tmp_path / "content"


def files_with(folder, text):
    return sorted(
        file.relative_to(folder).as_posix()
        for file in folder.rglob("*")
        if file.is_file() and text in file.read_text("utf-8", "ignore")
    )


def test_before_its_first_day_a_page_is_in_no_file(content, tmp_path):
    built = build(content, tmp_path / "built", *DAYS)
    assert built.status == 0, built.log
    assert files_with(built.output, "ngày mai") == files_with(built.output, "tin-tuc/mai") == []


def test_on_its_first_day_it_is_there(content, tmp_path):
    built = build(content, tmp_path / "built", "--no-speech", "--today", "2026-12-02")
    assert "Tin ngày mai" in (built.output / "vi/tin-tuc/index.html").read_text("utf-8")


def test_after_its_last_day_a_page_stays_at_its_address_and_says_so(content, tmp_path):
    built = build(content, tmp_path / "built", *DAYS)
    page = (built.output / "vi/tin-tuc/qua/index.html").read_text("utf-8")
    assert "<h1>[Đã hết hạn] Tin hôm qua</h1>" in page
    assert "Nội dung có thể không còn đúng" in page
    assert '<meta name="robots" content="noindex">' in page
    assert "/tin-tuc/qua/" not in (built.output / "sitemap.xml").read_text("utf-8")
    assert "Tin hôm qua" not in (built.output / "vi/tin-tuc/index.html").read_text("utf-8")
    named = files_with(built.output, "Tin hôm qua")
    # Old addresses are looked for in the list of all pages.
    assert [path for path in named if "tin-tuc/qua/" not in path] == ["api/pages.json"]


def test_on_its_last_day_nothing_of_it_is_other_than_before(content, tmp_path):
    built = build(content, tmp_path / "built", "--no-speech", "--today", "2026-11-30")
    page = (built.output / "vi/tin-tuc/qua/index.html").read_text("utf-8")
    assert "hết hạn" not in page and "noindex" not in page


def test_what_is_wrong_with_a_page_is_told_before_its_first_day(content, tmp_path):
    file = content / "vi/tin-tuc/mai.md"
    wrong = file.read_text("utf-8").replace("publish_from:", "until: 2026-12-01\npublish_from:")
    file.write_text(wrong, "utf-8")
    built = build(content, tmp_path / "built", *DAYS)
    assert "vi/tin-tuc/mai.md:4" in built.log and built.status == 1


def test_a_preview_shows_what_is_to_come_and_marks_it(content, tmp_path):
    built = build(content, tmp_path / "built", "--drafts", *DAYS)
    page = (built.output / "vi/tin-tuc/mai/index.html").read_text("utf-8")
    assert "<h1>[Chưa đến ngày đăng] Tin ngày mai</h1>" in page
    listed = (built.output / "vi/tin-tuc/index.html").read_text("utf-8")
    assert "[Chưa đến ngày đăng] Tin ngày mai" in listed


def test_the_day_alone_makes_the_difference_to_the_next_build(content, tmp_path):
    for day, there in (("2026-12-01", False), ("2026-12-02", True), ("2026-12-01", False)):
        built = build(content, tmp_path / "built", "--no-speech", "--today", day)
        assert (built.output / "vi/tin-tuc/mai/index.html").exists() is there
