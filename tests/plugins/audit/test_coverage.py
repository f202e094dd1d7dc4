"""What looks after each criterion, counted from the rules and checks themselves."""

from plugins.audit.coverage import axe_criteria, coverage
from plugins.audit.rules import rules_with
from plugins.audit.scripted.scripts import CHECKS
from plugins.domain.wcag import CRITERIA


def test_each_criterion_is_counted_and_no_rule_is_left_out():
    counted = coverage()
    assert list(counted) == list(CRITERIA)
    of_a_and_aa = [rule for rule in rules_with(()) if rule.criterion in CRITERIA]
    assert sum(one.rules for one in counted.values()) == len(of_a_and_aa) > 80
    assert 0 < sum(one.checks for one in counted.values()) <= len(CHECKS)


def test_rules_of_axe_are_counted_by_their_tags_without_those_that_are_not_asked():
    text = (
        'a({tags:["cat.x","wcag2a","wcag244","wcag412"]});b({tags:["wcag2aa","wcag1410"]});'
        'c({tags:["wcag2a","wcag244","experimental"]});d({tags:["best-practice"]})'
    )
    assert axe_criteria(text) == {"2.4.4": 1, "4.1.2": 1, "1.4.10": 1}
    assert axe_criteria("") == {}
