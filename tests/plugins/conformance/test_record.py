"""What an audit has written into the content."""

import datetime as dt
import json

import pytest

from plugins.conformance.record import CriterionFacts, read_record

GOOD = {
    "day": "2026-11-30",
    "version": "1",
    "pages": 71,
    "displays": 6,
    "criteria": {"1.1.1": {"rules": 3, "passed": 1}},
    "known": [{"rule": "page-x", "criterion": "1.1.1", "pages": 2, "until": "2027-01-31"}],
}


def read(tmp_path, given):
    (tmp_path / "a.json").write_text(given, "utf-8")
    return read_record(tmp_path, "a.json")


def test_a_portal_that_was_never_audited_has_no_record_and_no_problem(tmp_path):
    assert read_record(tmp_path, "a.json") == (None, [])


def test_a_record_is_read(tmp_path):
    found, problems = read(tmp_path, json.dumps(GOOD))
    assert problems == []
    assert found.criteria == {"1.1.1": CriterionFacts(rules=3, passed=1)}
    assert found.known[0].until == dt.date(2027, 1, 31)


@pytest.mark.parametrize(
    "given",
    ["", "{", "[]", json.dumps({**GOOD, "day": "hôm qua"}), json.dumps({**GOOD, "pages": -1})],
)
def test_what_is_no_record_is_a_problem_and_never_a_statement(tmp_path, given):
    found, [problem] = read(tmp_path, given)
    assert found is None
    assert (problem.code, problem.path) == ("accessibility-unread", "a.json")
