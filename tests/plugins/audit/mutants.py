"""Rules that are broken on purpose: the test of each must see it."""

from dataclasses import replace
from pathlib import Path

from plugins.audit.page import AuditedPage
from plugins.audit.rules import RULES
from plugins.audit.static import examine
from plugins.html import WrittenPage
from plugins.run import Work

CASES = Path(__file__).parent / "cases"
MARKS = ("fail-", "review-", "advice-")


def disabled(rule):
    """The rule, finding nothing."""
    return replace(rule, page=None, folder=None, applies=None, check=None)


def blind(rule):
    """The rule, finding fault with all that it is about; None where it is about pages."""
    if rule.applies is None:
        return None
    return replace(rule, check=lambda page, element: page.fault(element))


def goes_red(rule, mutant, work):
    """Whether cases of the rule tell a mutant from it."""
    pages = [AuditedPage(one.name, WrittenPage.parse(one.read_bytes())) for one in _cases(rule)]
    if any(_found(mutant, page) != _found(rule, page) for page in pages):
        return True
    folder = CASES / rule.code.removeprefix("page-")
    if mutant.folder or not folder.is_dir():
        return False
    return any(
        one.rule == rule.code for one in examine(folder, Work(work), ours=True, thorough=True)
    )


def survivors(work):
    """The codes of rules whose cases miss nothing when the rule is disabled, or find fault with
    all.
    """
    for rule in RULES:
        for kind in (disabled, blind):
            mutant = kind(rule)
            if mutant and not goes_red(rule, mutant, work):
                yield rule.code, kind.__name__


def _cases(rule):
    name = rule.code.removeprefix("page-")
    return sorted(one for one in CASES.glob("*.html") if one.name.split(".")[0] == name)


def _found(rule, page):
    return {fault.selector for fault in rule.faults(page)}
