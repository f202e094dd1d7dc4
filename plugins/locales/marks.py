"""Words of another language in a page, marked until the page knows how to say whose they are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

#: Signs that no text has (Unicode's noncharacters), around words of the fallback language.
OPEN, CLOSE = "\ufdd0", "\ufdd1"
_MARKS = re.compile(f"[{OPEN}{CLOSE}]")
_BLANK = re.compile(r"\{\w*\}")


def marked(words: Mapping[str, Any]) -> dict[str, Any]:
    """Return the words, each string that has letters of its own between marks."""
    return {key: _marked(value) for key, value in words.items()}


def unmarked(text: str) -> str:
    """Return a text without marks, for where nothing can say which language a part is in."""
    return _MARKS.sub("", text)


def _marked(value: Any) -> Any:
    if isinstance(value, Mapping):
        return marked(value)
    if isinstance(value, str) and any(map(str.isalpha, _BLANK.sub("", value))):
        return f"{OPEN}{value}{CLOSE}"
    return value
