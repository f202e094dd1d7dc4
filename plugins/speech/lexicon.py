"""How abbreviations are read: the page's own, the agency's, then the built-in list of the language."""
from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

_FOLDER = Path(__file__).parent / "lexicons"


@dataclass(frozen=True)
class Lexicon:
    """`words`: abbreviation → reading. `codes`: the same inside a document's number, as 01/2021/NĐ-CP. `units`."""

    words: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)

    def word(self, text: str) -> str | None:
        """The reading of an abbreviation."""
        return self.words.get(text)

    def code(self, text: str) -> str | None:
        """The reading of a part of a document's number."""
        return self.codes.get(text) or self.words.get(text)

    def unit(self, text: str) -> str | None:
        """The reading of a unit of measure."""
        return self.units.get(text) or self.units.get(text.lower())

    @functools.cached_property
    def pattern(self) -> re.Pattern[str]:
        """What finds its words in a text, the longest first."""
        keys = sorted(self.words, key=lambda key: (-len(key), key))
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, keys))})(?!\w)" if keys else r"(?!)")

    def with_words(self, more: Mapping[str, str]) -> Lexicon:
        """The lexicon where `more` goes before what it has."""
        return Lexicon({**self.words, **{key: value.lower() for key, value in more.items()}}, self.codes, self.units)


@functools.cache
def built_in(lang: str) -> Lexicon:
    """The list of a language that comes with the house; an empty one where there is none."""
    path = _FOLDER / f"{lang[:2]}.toml"
    tables = tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return Lexicon(tables.get("words", {}), tables.get("codes", {}), tables.get("units", {}))
