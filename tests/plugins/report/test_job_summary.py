"""The page of a CI host's run, for an editor."""

import json

from plugins.report.job_summary import MOST, job_summary
from plugins.run.command import Words

SAY = Words("en")


def problem(severity, **more):
    return {
        "path": "vi/trang/a.md",
        "line": 7,
        "message": "a | b <i>",
        "suggestion": "amount: 0",
        "severity": severity,
        **more,
    }


def written(folder, problems=None, findings=None):
    if problems is not None:
        (folder / "problems.json").write_text(json.dumps(problems))
    if findings is not None:
        (folder / "audit.json").write_text(json.dumps({"findings": findings}))
    return job_summary(folder, SAY)


def test_errors_come_before_barriers_and_what_is_to_be_looked_at(tmp_path):
    finding = {"source": "vi/trang/b.md", "page": "/b/", "message": "No name", "outcome": "fail"}
    page = written(tmp_path, [problem("warning"), problem("error", line=3)], [finding])
    order = ["To mend", "vi/trang/a.md:3", "Barriers", "vi/trang/b.md", "To look at", "a.md:7"]
    assert sorted(order, key=page.index) == order


def test_what_markdown_would_take_for_its_own_stays_text(tmp_path):
    page = written(tmp_path, [problem("error")])
    assert r"a \| b &lt;i>" in page


def test_more_rows_than_a_page_holds_are_counted(tmp_path):
    page = written(tmp_path, [problem("error")] * (MOST + 5))
    assert page.count("vi/trang/a.md") == MOST and "And 5 more" in page


def test_a_run_without_reports_and_one_without_problems_are_told(tmp_path):
    assert "ended before" in job_summary(tmp_path, SAY)
    assert written(tmp_path, [], []) == "Nothing to mend, nothing to look at.\n"
