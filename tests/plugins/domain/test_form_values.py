"""What may stand in a form's fields: the cases that the form's script is held to, too."""

import datetime as dt
import json
from pathlib import Path

import pytest

from plugins.domain import Breach, FormField, breach, breaches

CASES = json.loads(Path(__file__).with_name("form_values.json").read_text("utf-8"))
TODAY = dt.date(2026, 11, 29)


def asked(**rule):
    return FormField(name="o", label="Ô", **rule)


def case_name(case):
    return f"{case['rule']['type']} {str(case['value'])[:20]!r}"


@pytest.mark.parametrize("case", CASES, ids=case_name)
def test_a_value_is_right_or_breaks_the_rule_that_the_case_names(case):
    found = breach(asked(**case["rule"]), case["value"], case.get("others", {}), TODAY)
    expected = case["breach"]
    if expected:
        values = {name: str(value) for name, value in expected[1].items()}
        expected = Breach(expected[0], values)
    assert found == expected


def test_there_are_at_least_50_wrong_inputs_and_each_rule_is_broken():
    wrong = [case["breach"][0] for case in CASES if case["breach"]]
    assert len(wrong) >= 50
    assert len(set(wrong)) == 24


def test_a_field_is_asked_for_only_where_its_condition_holds():
    fields = (
        FormField(name="noi", label="Nơi", type="choice", options=("Viện", "Nhà")),
        FormField(name="vien", label="Viện", when={"field": "noi", "values": ["Viện"]}),
    )
    assert [name for name, _ in breaches(fields, {"noi": "Nhà"}, TODAY)] == []
    assert [name for name, _ in breaches(fields, {"noi": "Viện"}, TODAY)] == ["vien"]
