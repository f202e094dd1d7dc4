"""Findings as problems."""

from plugins.audit.finding import Finding
from plugins.audit.gather import gather
from plugins.domain import Severity


def found(page, rule="page-links", outcome="fail", **values):
    return Finding(page, "", rule, outcome, "house", "a", values=values)


def test_a_problem_stands_at_the_file_an_editor_can_mend():
    (problem,) = gather(
        [found("/vi/trang/lien-he/", address="/x")], {"/vi/trang/lien-he/": "vi/trang/lien-he.md"}
    )
    assert (problem.code, problem.path, problem.severity) == (
        "page-links",
        "vi/trang/lien-he.md",
        Severity.ERROR,
    )
    assert problem.values["page"] == "/vi/trang/lien-he/"


def test_a_page_made_by_the_portal_stands_for_itself():
    (problem,) = gather([found("/vi/thu-tuc/")], {})
    assert problem.path == "/vi/thu-tuc/"


def test_what_a_template_put_on_many_pages_is_one_problem():
    problems = gather(
        [found(f"/vi/trang/{number}/", address="/vi/tim-kiem/") for number in range(9)], {}
    )
    assert [problem.values["page"] for problem in problems] == ["/vi/trang/0/ (+8)"]


def test_what_editors_wrote_is_told_for_each_page():
    findings = [found(f"/vi/trang/{number}/", address=f"/vi/{number}/") for number in range(9)]
    assert len(gather(findings, {})) == 9


def test_what_a_person_must_look_at_does_not_stop_publishing():
    (problem,) = gather([found("/vi/", outcome="review")], {})
    assert problem.severity is Severity.WARNING
