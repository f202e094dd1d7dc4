"""The portal's strings as people typed them, to strings as people read them."""

from __future__ import annotations

import re

from ..text import tidy

# Bullets of Word's symbol fonts (Wingdings, Symbol) that came along with pasted text.
_SYMBOLS = str.maketrans(
    {"\uf02b": "+", "\uf02d": "-"} | dict.fromkeys("\uf076\uf0a7\uf0b7\uf0d8\uf0fc•▪■●", "-")
)
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
_NOTHING = re.compile(r"(?i)\W*(?:không có thông tin|chưa có thông tin|chưa có)?\W*")
_MARK = re.compile(r"(?:[-–—+*·✓]+\s*)+(?=[^\W_]|[(\"“‘'/%])")
_BEFORE_NUMBER = re.compile(r"[-+]\d")


def block(text: str) -> str:
    """Return a text of several lines, tidy; empty when it only says that there is no
    information.
    """
    clean = tidy(
        _CONTROLS.sub("", text.replace("\t", " ").replace("\u2028", "\n").translate(_SYMBOLS))
    )
    return "" if _NOTHING.fullmatch(clean) else clean


def line(text: str) -> str:
    """Return a text as one tidy line; empty when it only says that there is no information."""
    return " ".join(block(text).split())


def item(text: str) -> str:
    """Return an entry of a list as one line, without the bullet that it was typed with."""
    return unmarked(line(text))


def unmarked(text: str) -> str:
    """Return a line without the bullet at its beginning; a minus before a number is none."""
    found = None if _BEFORE_NUMBER.match(text) else _MARK.match(text)
    return text[found.end() :] if found else text
