"""No rule over files can be disabled, or be against everything, without a test going red."""

from dataclasses import replace

from plugins.audit.rules import RULES
from tests.plugins.audit.mutants import disabled, goes_red, survivors


def test_each_rule_that_is_broken_is_missed_by_its_cases(tmp_path):
    assert [*survivors(tmp_path)] == []


def test_a_rule_without_cases_is_not_missed(tmp_path):
    rule = replace(RULES[0], code="page-without-cases")
    assert not goes_red(rule, disabled(rule), tmp_path)
