"""What is wrong in a guide is told; the guide itself is right."""

import json

import pytest

from plugins.catalogue.catalogue import read_catalogue
from plugins.catalogue.checks.guide import RULES
from plugins.domain import Guide
from tests.plugins.catalogue.guide_case import HEADER, changed

FAULTS = [
    ("guide-target-unknown", "questions.1.choices.0.to", "khai-sin", "questions.1.choices.0.to"),
    ("guide-name-twice", "outcomes.1.name", "khai-sinh", "outcomes.1.name"),
    ("guide-unreachable", "questions.0.choices.2.to", "khong", "outcomes.1"),
    ("guide-circle", "questions.1.choices.1.to", "cho-ai", "questions.0"),
    ("guide-answer-twice", "questions.1.choices.1.answer", "Ở VIỆT NAM", "questions.1.choices.0"),
    ("guide-outcome-empty", "outcomes.0.steps", [], "outcomes.0"),
    ("guide-nothing-yet-steps", "outcomes.2.steps", [{"title": "Đi"}], "outcomes.2.nothing"),
    ("guide-nothing-unexplained", "outcomes.2.legal_resources", [], "outcomes.2.nothing"),
    ("guide-case-outcome-unknown", "cases.0.outcome", "khai-sin", "cases.0.outcome"),
    ("guide-case-answer-unknown", "cases.0.answers.1", "Ở Việt Nan", "cases.0.answers.1"),
    ("guide-case-unfinished", "cases.0.answers", ["Trẻ em"], "cases.0"),
    ("guide-case-too-long", "cases.1.answers", ["Người lớn", "Có"], "cases.1"),
    ("guide-case-elsewhere", "cases.0.outcome", "khong", "cases.0"),
    (
        "guide-one-choice",
        "questions.1.choices",
        [HEADER["questions"][1]["choices"][0]],
        "questions.1",
    ),
    ("guide-question-too-long", "questions.0.question", "một " * 21, "questions.0.question"),
    ("guide-outcome-untested", "cases", [], "outcomes.0"),
]


def found(guide):
    return {rule.code: [place for place, _ in rule.find(guide)] for rule in RULES}


def test_a_right_guide_breaks_no_rule():
    assert not any(found(Guide.model_validate(HEADER)).values())


@pytest.mark.parametrize(("code", "place", "value", "at"), FAULTS, ids=[one[0] for one in FAULTS])
def test_a_fault_is_told_where_it_is(code, place, value, at):
    assert found(changed(place, value))[code][0] == at


def test_more_ways_than_a_page_tells_are_a_doubt():
    choices = [{"answer": str(n), "to": "noi-sinh"} for n in range(9)]
    assert found(changed("questions.0.choices", choices))["guide-many-ways"]


def test_each_rule_has_a_case_that_breaks_it():
    assert {rule.code for rule in RULES} == {code for code, *_ in FAULTS} | {"guide-many-ways"}


def test_an_editor_is_told_the_line_and_the_nearest_name(tmp_path):
    header = json.loads(json.dumps(HEADER))
    header["questions"][1]["choices"][0]["to"] = "khai-sin"
    header["questions"] *= 26
    file = tmp_path / "vi/huong-dan/a.md"
    file.parent.mkdir(parents=True)
    file.write_text(f"---\n{json.dumps(header, ensure_ascii=False, indent=1)}\n---\n", "utf-8")
    problems = read_catalogue(tmp_path, ("vi",)).problems
    assert [one.code for one in problems if one.code == "guide-too-large"]
    header["questions"] = header["questions"][:2]
    file.write_text(f"---\n{json.dumps(header, ensure_ascii=False, indent=1)}\n---\n", "utf-8")
    [wrong] = [
        one
        for one in read_catalogue(tmp_path, ("vi",)).problems
        if one.code == "guide-target-unknown"
    ]
    written = file.read_text("utf-8").split("\n")
    assert "khai-sin" in written[wrong.line - 1]
    assert wrong.values["nearest"] == "khai-sinh"
