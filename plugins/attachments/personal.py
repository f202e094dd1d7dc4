"""What is personal in the text of a file: it is published with the file."""

from __future__ import annotations

from collections.abc import Iterator

from ..text.private import personal
from .examination import Flaw

#: What people are found by, or harmed by; the rest is told of pages alone.
_GRAVE = ("identity", "list", "account")


def personal_flaws(text: str) -> Iterator[Flaw]:
    """Tell of numbers of identity, lists of people and bank accounts in a text."""
    found = [one for one in personal(text) if one.kind in _GRAVE]
    if found:
        first = found[0].text
        masked = f"{first[:3]}***{first[-2:]}"
        yield Flaw("attachment-personal", {"count": len(found), "first": masked})
