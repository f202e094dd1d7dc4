"""Words that say nothing: the names, titles and headings of pages that nobody thought about."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

_HERE = Path(__file__)
_TABLE: dict[str, list[str]] = tomllib.loads(_HERE.with_suffix(".toml").read_text(encoding="utf-8"))
_OFFICE: dict[str, dict[str, str]] = tomllib.loads(
    _HERE.with_name("office_words.toml").read_text(encoding="utf-8")
)
#: What offices write → what people say, in small letters; of all languages.
PLAIN_WORDS = {office: plain for words in _OFFICE.values() for office, plain in words.items()}
_PHRASES = {kind: frozenset(words) for kind, words in _TABLE.items()}
_SIGNS = re.compile(r"[^\w\s]+")
#: An address, or a file: a scheme, `www.`, or a host with something behind it.
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|(?:[\w-]+\.)+[a-z]{2,}/\S+", re.IGNORECASE)


def says_nothing(kind: str, text: str) -> bool:
    """Whether a text that stands where a `link`, `title`, `heading`, `image`, `label` or `error`
    says what it is could stand in a thousand others.
    """
    return " ".join(_SIGNS.sub(" ", text.lower()).split()) in _PHRASES[kind]


def is_address(text: str) -> bool:
    """Whether a text is an address."""
    return bool(_ADDRESS.fullmatch(text.strip()))
