"""Texts say things as people do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...html import Element
from ..page import AuditedPage, Fault
from ..phrases import PLAIN_WORDS
from ..rule import AuditRule

_PHRASE = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, PLAIN_WORDS))})(?!\w)", re.I)


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for the first place of each phrase of offices, but in what is quoted."""
    if any(page.named("code", "kbd", "pre", "samp")):
        return  # the words of a field, not of an office
    found = set[str]()
    for one in page.seen(page.named("p", "li", "td", "dd")):
        if any(above.name in ("blockquote", "q", "pre") for above in one.ancestors):
            continue
        for phrase in _PHRASE.findall(_own_text(page, one)):
            if phrase.lower() not in found:
                found.add(phrase.lower())
                yield page.fault(one, phrase=phrase, plain=PLAIN_WORDS[phrase.lower()])


def _own_text(page: AuditedPage, element: Element) -> str:
    """What an element says, unless parts of it are asked for themselves."""
    return "" if any(element.below("p", "li")) else page.words(element)


RULE = AuditRule("3.1.5", check, outcome="advice", at_build=False)
