"""Long lists of words, written as running text."""

from __future__ import annotations


def listed(text: str) -> frozenset[str]:
    """Return the words of a text between blanks."""
    return frozenset(text.split())
