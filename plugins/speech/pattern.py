"""Pieces of regular expressions that the rules of every language are put together from."""

from __future__ import annotations

_MARKED = [chr(code) for code in range(0xC0, 0x1EFA) if chr(code).isalpha()]

#: Small and capital letters, as members of a class: ranges such as à-ỹ mix the two.
LOWER = "a-z" + "".join(sign for sign in _MARKED if sign.islower())
UPPER = "A-Z" + "".join(sign for sign in _MARKED if sign.isupper())


def any_of(phrases: str) -> str:
    """Return the alternatives of a group that match any of some phrases, tried in their order.

    `phrases` are parted by commas, and may stand on several lines; a blank inside one of them
    matches any white space. A phrase may be an expression, if it has no comma.
    """
    return "|".join(r"\s+".join(phrase.split()) for phrase in phrases.split(","))
