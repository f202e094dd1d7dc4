"""An abbreviation is written out where it comes first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...html import Element, Text
from ..listed import listed
from ..page import AuditedPage, Fault
from ..rule import AuditRule

#: Names and signs that nobody writes out, and numbers.
_PLAIN = listed("""
    AA AAA AI AP API ASCII ATM CD COVID CSV DNA DVD EU GPS HIV HTML HTTPS ID IT LED NVDA OK PC PDF
    PIN QR SIM SMS TV UFO UK UN URL USA USB VIP WCAG WHO XML
""")
_SHORT = re.compile(r"(?<![\w/.-])(?![IVXLC]+\b)[A-ZĐ]{2,6}(?![\w/-])")

_SMALL = re.compile(r"(?<![\w/.-])[a-zđ]{2,6}(?![\w/-])")


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for each that nothing explains: an element, or words beside it in brackets."""
    if any(page.named("code", "kbd", "pre", "samp")):
        return  # who reads texts with code in them knows what the field calls things
    known = {one.words for one in page.named("abbr", "dfn", "acronym")}
    found = set[str]()
    texts = [page.words(one) for one in page.named("p", "li", "td", "dd") if one.contents]
    text = "\n".join(texts)
    # A word that the page also writes in small letters is stressed, not shortened.
    small = {*_SMALL.findall(text)}
    for one in page.seen(page.named("p", "li")):
        for short in _found_in(one):
            if short.lower() in small:
                continue
            if short not in _PLAIN | known | found and not _is_explained(short, text):
                found.add(short)
                yield page.fault(one, abbreviation=short)


def _found_in(element: Element) -> Iterator[str]:
    """The abbreviations in an element's own text, unless all of it is in capitals."""
    for part in element.contents:
        if isinstance(part, Text) and part.upper() != part:
            yield from _SHORT.findall(part)


def _is_explained(short: str, text: str) -> bool:
    in_brackets = rf"\((?:viết tắt (?:là )?)?[^)]*\b{short}\b[^)]*\)|\b{short}\b\s*[(–:=-]"
    return bool(re.search(in_brackets, text))


RULE = AuditRule("3.1.4", check, outcome="review", at_build=False, others=True)
