"""Which of our rules and checks, and of axe's rules, say that they implement an ACT rule."""

import re
from collections import defaultdict

from plugins.audit.browser import AXE
from plugins.audit.rules import RULES
from plugins.audit.scripted.scripts import CHECKS

_CHECK = re.compile(r'audit\.check\("(?P<code>[^"]+)".*?\bact: \[(?P<ids>[^\]]*)\]', re.S)
_AXE = re.compile(r'\{id:"(?P<code>[a-z0-9-]+)",(?:(?!\{id:").)*?actIds:\[(?P<ids>[^\]]*)\]', re.S)


def witnesses():
    """By ACT rule: the codes of what implements it."""
    found = defaultdict(set)
    for rule in RULES:
        for one in rule.act:
            found[one].add(rule.code)
    texts = [file.read_text("utf-8") for file in CHECKS]
    texts_of = [(_CHECK, text) for text in texts] + [(_AXE, AXE.read_text("utf-8"))]
    for pattern, text in texts_of:
        for match in pattern.finditer(text):
            for one in re.findall(r"\w{6}", match["ids"]):
                found[one].add(match["code"])
    return found
