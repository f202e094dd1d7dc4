"""The theme's words: nested tables of strings, asked by a dotted key."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def say(words: Mapping[str, Any], key: str, **values: object) -> str:
    """Return the string at a dotted key (`unit.day`) with its blanks filled. An unknown key is a
    KeyError.
    """
    found: Any = words
    for part in key.split("."):
        found = found[part]
    return str(found).format(**values) if values else str(found)
