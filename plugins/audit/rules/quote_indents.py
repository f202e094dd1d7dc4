"""A quotation quotes; it is not used to indent."""

from __future__ import annotations

from collections.abc import Iterable

from ...html import Element, Text
from ..neighbours import right_before
from ..page import AuditedPage, Fault
from ..rule import AuditRule

#: What nobody quotes.
_CONTROLS = ("button", "form", "h1", "h2", "input", "nav", "select", "textarea")


def applies(page: AuditedPage) -> Iterable[Element]:
    """Quotations."""
    return page.with_role("blockquote")


def check(page: AuditedPage, quote: Element) -> Fault | None:
    """A fault where it comes right after another, as lines that are indented do, holds nothing but
    another, or holds what is no one's words.
    """
    before = right_before(quote)
    parts = [one for one in quote.parts if isinstance(one, Element) or one.strip()]
    alone = len(parts) == 1 and not isinstance(parts[0], Text) and parts[0].name == quote.name
    follows = before is not None and not isinstance(before, Text) and before.name == quote.name
    if alone or any(quote.below(*_CONTROLS)) or (follows and not _names_source(quote)):
        return page.fault(quote, words=quote.words[:40])
    return None


def _names_source(quote: Element) -> bool:
    return "cite" in quote.attributes or any(quote.below("cite", "footer", "figcaption"))


RULE = AuditRule("1.3.1", applies=applies, check=check, outcome="review", at_build=False)
