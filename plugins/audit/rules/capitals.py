"""Sentences are not written in capitals."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Text
from ..page import AuditedPage, Fault
from ..rule import AuditRule
from ..styles import declarations

#: So many letters in a row are a sentence.
_LEAST = 40


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for each text that is all capitals, and for each style that makes it so."""
    for element in page.seen(page.named("p", "li", "blockquote", "h1", "h2", "h3", "h4")):
        for text in element.contents:
            if isinstance(text, Text) and len(text) >= _LEAST and _is_capital(text):
                yield page.fault(element, words=" ".join(text.split())[:40])
                break
    for element in page.seen(page.having("style")):
        style = declarations(element.attributes["style"])
        if style.get("text-transform") == "uppercase" and len(element.words) >= _LEAST:
            yield page.fault(element, words=element.words[:40])


def _is_capital(text: str) -> bool:
    letters = [one for one in text if one.isalpha()]
    return len(letters) >= _LEAST and text.upper() == text


RULE = AuditRule("1.4.8", check, outcome="review", at_build=False)
