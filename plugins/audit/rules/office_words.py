"""Texts say things as people do."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from ...html import Element
from ..page import AuditedPage, Fault
from ..rule import AuditRule

_TABLE: dict[str, dict[str, str]] = tomllib.loads(
    Path(__file__).parent.with_name("office_words.toml").read_text(encoding="utf-8")
)
_PLAIN = {phrase: plain for words in _TABLE.values() for phrase, plain in words.items()}
_PHRASE = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, _PLAIN))})(?!\w)", re.I)


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for the first place of each phrase of offices, but in what is quoted."""
    found = set[str]()
    for one in page.seen(page.named("p", "li", "td", "dd")):
        if any(above.name in ("blockquote", "q", "pre") for above in one.ancestors):
            continue
        for phrase in _PHRASE.findall(_own_text(page, one)):
            if phrase.lower() not in found:
                found.add(phrase.lower())
                yield page.fault(one, phrase=phrase, plain=_PLAIN[phrase.lower()])


def _own_text(page: AuditedPage, element: Element) -> str:
    """What an element says, unless parts of it are asked for themselves."""
    return "" if any(element.below("p", "li")) else page.words(element)


RULE = AuditRule("3.1.5", check, outcome="advice", at_build=False)
