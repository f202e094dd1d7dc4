"""A page is of the language that it names."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element, Text
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
    texts = (_own_words(page, one) for one in page.named(*_TEXTS) if one.contents)
    found = language_of(" ".join(texts)[:3000] or _own_words(page, page.written.content))
    return found if named and found != named else ""


def _own_words(page: AuditedPage, element: Element) -> str:
    """What an element says in the page's language: nothing in it names another."""
    if any(
        "lang" in one.attributes and one is not page.root for one in (element, *element.ancestors)
    ):
        return ""
    parts, waiting = list[str](), [*element.contents[::-1]]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Text):
            parts.append(node)
        elif isinstance(node, Element) and node not in page.hidden.unseen:
            waiting += [] if "lang" in node.attributes else node.contents[::-1]
    return " ".join("".join(parts).split())


_TEXTS = ("p", "li", "h1", "h2", "td", "dd")
RULE = AuditRule("3.1.1", check, act=("ucwvc8",), at_build=False)
