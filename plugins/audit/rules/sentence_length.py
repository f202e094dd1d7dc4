"""Sentences can be understood at one reading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..page import AuditedPage, Fault
from ..rule import AuditRule

_END = re.compile(r"[.!?;:…]\s|\n")
#: In words or syllables: nobody keeps so many in mind.
_MOST = 150


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for the longest sentence of a page, where it is too long."""
    longest, where, most = 0, page.root, ""
    for one in page.seen(page.named("p")):
        for sentence in _END.split(page.words(one)):
            count = sentence.count(" ") + 1
            if count > longest:
                longest, where, most = count, one, sentence
    if longest > _MOST:
        yield page.fault(where, count=str(longest), words=most[:40])


RULE = AuditRule("3.1.5", check, outcome="advice", at_build=False)
