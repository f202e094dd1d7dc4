"""A page is of the language that it names."""

from __future__ import annotations

from collections.abc import Iterator

from ..language import language_of
from ..page import AuditedPage, Fault
from ..rule import AuditRule


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault where most of its text is of another."""
    if found := wrong_language(page):
        yield page.fault(given=page.written.lang, language=found)


def wrong_language(page: AuditedPage) -> str:
    """Return the language of most of a page's text, where the page names another; else nothing."""
    named = page.written.lang.lower().partition("-")[0]
    texts = (page.words(one) for one in page.named(*_TEXTS) if one.contents)
    found = language_of(" ".join(texts)[:3000] or page.words(page.written.content))
    return found if named and found != named else ""


_TEXTS = ("p", "li", "h1", "h2", "td", "dd")
RULE = AuditRule("3.1.1", check, act=("ucwvc8",), at_build=False)
