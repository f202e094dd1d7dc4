"""What looks after each success criterion, counted from the rules and checks themselves."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from ..domain.wcag import CRITERIA
from ..run import paths
from .browser import AXE
from .rules import rules_with
from .scripted.scripts import script

_CHECKED = re.compile(r'^\s*criterion: "([\d.]+)"', re.MULTILINE)
_AXE_TAGS = re.compile(r"\btags:\[([^\]]*)\]")
_NOT_ASKED = re.compile('"(?:experimental|deprecated)"')
_AXE_CRITERION = re.compile(r'"wcag(\d)(\d)(\d{1,2})"')

#: What axe-core may weigh, in bytes.
_LARGEST = 10_000_000


@dataclass(frozen=True)
class Coverage:
    """How many rules over markup, checks of a page in use, and rules of axe serve a criterion."""

    rules: int
    checks: int
    axe: int


def coverage() -> dict[str, Coverage]:
    """Return what serves each of the criteria A and AA, in their order."""
    rules = Counter(rule.criterion for rule in rules_with(()))
    checks = Counter(_CHECKED.findall(script()))
    axe = axe_criteria(_axe())
    return {one: Coverage(rules[one], checks[one], axe[one]) for one in CRITERIA}


def _axe() -> str:
    try:
        return paths.read(AXE.parent, AXE.name, _LARGEST).decode()
    except paths.Refused:  # this machine lacks it
        return ""


def axe_criteria(text: str) -> Counter[str]:
    """How many rules of an axe-core serve each criterion, by the tags in its script."""
    asked = (tags for tags in _AXE_TAGS.findall(text) if not _NOT_ASKED.search(tags))
    return Counter(".".join(number) for tags in asked for number in {*_AXE_CRITERION.findall(tags)})
