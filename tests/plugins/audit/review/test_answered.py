"""Answers of people decide on what no program can."""

from dataclasses import replace
from datetime import date

import pytest

from plugins.audit.review.answered import answer, changed
from plugins.audit.review.content import subjects
from plugins.audit.review.subject import Subjects
from plugins.audit.review.verdicts import ReviewVerdict

DAY = date(2026, 11, 30)


@pytest.fixture
def verdict(folder, findings):
    doubt = findings[0]
    mark = Subjects(folder).of(doubt.rule, doubt.page, doubt.selector)
    return ReviewVerdict(
        doubt.rule, mark, True, "Bình", DAY, doubt.page, doubt.selector, "Ảnh chụp cửa trái"
    )


def test_without_answers_all_is_left_as_it_was(folder, findings):
    assert answer(findings, folder, ()).left == tuple(findings)


def test_what_passes_is_none_of_the_findings_any_more_wherever_it_is(folder, findings, verdict):
    answered = answer(findings, folder, [verdict])
    assert [one.rule for one in answered.left] == ["link-name"]
    assert [one.page for one in answered.passed] == ["/", "/gio.html"]
    assert answered.gone == ()


def test_what_fails_is_a_failure_that_names_who_has_judged_it_and_why(folder, findings, verdict):
    refused = replace(verdict, passes=False, note="thừa chữ ảnh")
    first, *_ = answer(findings, folder, [refused]).left
    assert (first.outcome, first.verdict) == ("fail", "Bình, 30-11-2026: thừa chữ ảnh")


def test_an_answer_counts_no_more_once_its_subject_has_changed(folder, findings, verdict):
    for name in ("index.html", "gio.html"):
        text = (folder / name).read_text("utf-8")
        (folder / name).write_text(text.replace("cửa trái", "cổng"), "utf-8")
    answered = answer(findings, folder, [verdict])
    assert answered.left == tuple(findings)
    [problem] = changed(answered.gone, "verdicts.toml")
    assert problem.code == "verdict-gone" and problem.values["about"] == "Ảnh chụp cửa trái"


def test_an_answer_to_what_this_audit_has_no_doubts_about_is_still_good(folder, verdict):
    assert answer([], folder, [verdict]).gone == ()


@pytest.mark.parametrize(("passes", "part"), [(True, "passed"), (False, "left")])
def test_people_judge_content_that_no_rule_doubts(folder, passes, part):
    [link] = {one.key: one for one in subjects(folder) if one.question == "asked-link"}.values()
    verdict = ReviewVerdict(*link.key, passes, "Bình", DAY)
    answered = answer([], folder, [verdict])
    assert [one.page for one in getattr(answered, part)] == ["/gio.html", "/", "/khac.html"]
    assert answered.gone == ()


def test_a_build_does_not_look_through_content(folder):
    verdict = ReviewVerdict("asked-link", "0" * 16, True, "Bình", DAY)
    assert answer([], folder, [verdict], content=False).gone == ()
    assert answer([], folder, [verdict]).gone == (verdict,)


def test_a_failure_is_nobodys_to_judge(folder, findings, verdict):
    certain = [replace(one, outcome="fail") for one in findings]
    assert answer(certain, folder, [verdict]).left == tuple(certain)
