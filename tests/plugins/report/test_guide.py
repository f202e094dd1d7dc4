"""Where a person reads what a problem means."""

from plugins.report.guide import explanations, guide


def test_the_page_of_the_content_is_named_where_it_has_one(tmp_path, monkeypatch):
    monkeypatch.setenv("PORTAL_FROM", str(tmp_path))
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "PROBLEMS.md").write_text("# What is wrong", "utf-8")
    assert guide(tmp_path / "content", tmp_path / "reports") == "content/PROBLEMS.md"
    assert not (tmp_path / "reports").exists()


def test_a_project_without_it_has_it_among_the_reports(tmp_path, monkeypatch):
    monkeypatch.setenv("PORTAL_FROM", str(tmp_path))
    assert guide(tmp_path / "content", tmp_path / "reports") == "reports/PROBLEMS.md"
    page = (tmp_path / "reports" / "PROBLEMS.md").read_text("utf-8")
    assert page == explanations()
    assert "## fee-not-an-amount" in page


def test_where_nothing_can_be_written_no_page_is_named(tmp_path):
    (tmp_path / "reports").write_text("a file, and no folder", "utf-8")
    assert guide(tmp_path, tmp_path / "reports") == ""
    assert guide(tmp_path, None) == ""
