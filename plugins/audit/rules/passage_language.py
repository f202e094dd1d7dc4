"""A passage of another language says so."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element, Text
from ..language import language_of
from ..page import AuditedPage, Fault
from ..rule import AuditRule
from .page_language import wrong_language

_BLOCKS = (
    "p",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "td",
    "th",
    "dd",
    "dt",
    "blockquote",
    "figcaption",
    "q",
)
#: Fewer words than these may be a name.
_LEAST = 4


def applies(page: AuditedPage) -> Iterator[Element]:
    """Passages in which no other is, and what names a language of its own."""
    for one in page.seen(page.named(*_BLOCKS)):
        if not any(one.below(*_BLOCKS)) and "lang" not in one.attributes:
            yield one
    yield from (one for one in page.seen(page.having("lang")) if one.name not in ("html", "a"))


def check(page: AuditedPage, passage: Element) -> Fault | None:
    """A fault where its words are of another language than is said of them."""
    named = _named(passage)
    words = " ".join(_texts(page, passage)).split()
    # Names keep their language wherever they stand.
    common = [one for one in words if not one[0].isupper()]
    found = language_of(" ".join(common)) if len(common) >= _LEAST else ""
    # Where the page names a wrong language, that is said once, not of each part.
    if found and named and found != named and found != wrong_language(page):
        return page.fault(passage, words=" ".join(words)[:40], language=found)
    return None


def _texts(page: AuditedPage, passage: Element) -> Iterator[str]:
    """What a passage says in its own language."""
    for one in passage.parts:
        if isinstance(one, Text):
            yield one
        elif "lang" not in one.attributes:
            yield page.words(one)


def _named(element: Element) -> str:
    for one in (element, *element.ancestors):
        if given := one.attribute("lang"):
            return given.lower().partition("-")[0]
    return ""


RULE = AuditRule(
    "3.1.2", applies=applies, check=check, act=("off6ek",), outcome="review", at_build=False
)
