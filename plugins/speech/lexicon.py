"""How abbreviations are read: the page's own, the agency's, then the built-in list of the
language.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .. import locales

#: What a sense's list may name beside plain words.
_KINDS = {
    "{số}": r"\d",
    "{năm}": r"(?:19|20)\d\d",
    "{tên}": r"(?-i:[A-ZĐ][^\W\d_A-Z]+)",
    ":": ":",
    "+": r"\+",
    "{điện thoại}": r"[(+]?0\d|\+84|1[89]00",
    "{hết}": r"(?:[,.;)]|$)",
}


@dataclass(frozen=True)
class Sense:
    """One meaning of an abbreviation, and what stands before or after it when it is meant; neither:
    whatever does.
    """

    said: str
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None

    @property
    def certain(self) -> bool:
        """Whether it needs its surroundings, and is certain where it has them."""
        return self.before is not None or self.after is not None

    def fits(self, before: str, after: str) -> bool:
        """Whether the surroundings tell of this meaning."""
        return (self.before is not None and self.before.search(before) is not None) or (
            self.after is not None and self.after.match(after) is not None
        )


@dataclass(frozen=True)
class PronunciationLexicon:
    """How the abbreviations of a language are said, all in lower case.

    `words`: abbreviation → reading. `codes`: the same inside a document's number, as 01/2021/NĐ-CP.
    `units`: sign of a unit of measure → its name. `senses`: abbreviation → its meanings, where it
    has several, in the order in which they are tried.
    """

    words: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    senses: Mapping[str, tuple[Sense, ...]] = field(default_factory=dict)

    def word(self, text: str) -> str | None:
        """The reading of an abbreviation."""
        return self.words.get(text)

    def code(self, text: str) -> str | None:
        """The reading of a part of a document's number."""
        return self.codes.get(text) or self.words.get(text)

    def unit(self, text: str) -> str | None:
        """The reading of a unit of measure."""
        return self.units.get(text) or self.units.get(text.lower())

    def sense(self, text: str, before: str, after: str) -> str | None:
        """The first meaning of an abbreviation that its surroundings tell of.

        `before` and `after` are the text on either side, as far as a rule looks.
        """
        return next(
            (one.said for one in self.senses.get(text, ()) if one.fits(before, after)), None
        )

    def likely(self, text: str) -> str | None:
        """The meaning that is taken where the surroundings tell nothing."""
        return next((one.said for one in self.senses.get(text, ()) if not one.certain), None)

    @functools.cached_property
    def pattern(self) -> re.Pattern[str]:
        """What finds its words in a text, the longest first."""
        keys = sorted(self.words, key=lambda key: (-len(key), key))
        return re.compile(
            rf"(?<![\w&])(?:{'|'.join(map(re.escape, keys))})(?![\w&])" if keys else r"(?!)"
        )

    def with_words(self, more: Mapping[str, str]) -> PronunciationLexicon:
        """Return the lexicon with `more` words, which go before those that it has."""
        senses = {short: senses for short, senses in self.senses.items() if short not in more}
        words = {**self.words, **{key: value.lower() for key, value in more.items()}}
        return PronunciationLexicon(words, self.codes, self.units, senses)


def built_in(lang: str) -> PronunciationLexicon:
    """Return the list of a language that comes with the package, with what others bring to it; an
    empty one where none does.
    """
    return _built_in(lang, locales.used())


@functools.cache
def _built_in(lang: str, _: tuple[Path, ...]) -> PronunciationLexicon:
    tables = locales.table(lang, "lexicon")
    return PronunciationLexicon(
        _with_variants(tables.get("words", {})),
        tables.get("codes", {}),
        tables.get("units", {}),
        _senses(tables.get("senses", [])),
    )


def _with_variants(words: Mapping[str, str]) -> dict[str, str]:
    """GD&ĐT is also written GD-ĐT and GD & ĐT, max. at the beginning of a sentence Max."""
    variants: dict[str, str] = {}
    for key, said in words.items():
        if "&" in key:
            variants.update({key.replace("&", sign): said for sign in ("-", " & ", "–")})
        if key.endswith(".") and key.islower():
            variants[key.capitalize()] = said
    return {**variants, **words}


def _senses(rows: list[dict[str, Any]]) -> dict[str, tuple[Sense, ...]]:
    found: dict[str, tuple[Sense, ...]] = {}
    for row in rows:
        sense = Sense(
            row["said"],
            _beside(row.get("before"), r"(?<!\w)(?:{})[\s:(“\"]*$"),
            _beside(row.get("after"), r"[\s.]*(?:{})"),
        )
        for short in row["short"]:
            found[short] = (*found.get(short, ()), sense)
    return found


def _beside(words: list[str] | None, pattern: str) -> re.Pattern[str] | None:
    """What finds one of some words beside an abbreviation."""
    if not words:
        return None
    parts = [_KINDS.get(word) or rf"{re.escape(word)}(?!\w)" for word in words]
    return re.compile(pattern.format("|".join(parts)), re.IGNORECASE)
