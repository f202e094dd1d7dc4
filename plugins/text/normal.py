"""Vietnamese strings in one form: NFC at the door, folded for search, plain for addresses."""
from __future__ import annotations

import re
import unicodedata
from functools import cache

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"))
_MARKS = re.compile("[\u0300-\u036f]")
_WORDS = re.compile(r"[^\W_]+")
_SPACE = re.compile(r"[^\S\n]+")
_LETTERS = {letter: place for place, letter in enumerate("0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
_TONES = {mark: place for place, mark in enumerate("\u0300\u0309\u0303\u0301\u0323", 1)}
_TONE = re.compile(f"[{''.join(_TONES)}]")


def nfc(text: str) -> str:
    """Return the text composed (NFC), without invisible characters, with ordinary spaces."""
    return unicodedata.normalize("NFC", text).translate(_INVISIBLE).replace("\u00a0", " ")


def tidy(text: str) -> str:
    """Return the text composed, runs of blanks as one, lines trimmed, at most one empty line between lines."""
    lines = [_SPACE.sub(" ", line).strip() for line in nfc(text).replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def shorten(text: str, most: int) -> str:
    """Return the text up to the last whole word that fits into so many characters; `…` tells of the rest."""
    return text if len(text) <= most else re.sub(r"[\s,;:.(-]+\S*$", "", text[:most]) + "…"


def fold(text: str) -> str:
    """Return the text as people type it in a hurry: lower case, no marks, `d` for `đ`.

    Source of the rule: Vietnamese letters decompose in Unicode (UAX #15) except đ, which has no decomposition.
    Shared with the browser through `tests/plugins/text/cases/fold.json`.
    """
    lower = unicodedata.normalize("NFC", text).lower().replace("đ", "d")
    return unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFD", lower)))


def syllables(text: str) -> list[str]:
    """Return the folded syllables and numbers of a text, in order."""
    return _WORDS.findall(fold(text))


def slug(text: str) -> str:
    """Return the text as an address part: folded syllables joined by `-`."""
    return "-".join(re.findall(r"[a-z0-9]+", fold(text)))


def alphabetical(text: str) -> tuple[tuple[tuple[int, ...], int], ...]:
    """Return the key that puts texts in the order of a Vietnamese dictionary.

    Syllable by syllable, first by letters (a ă â, d đ, e ê, o ô ơ, u ư), then by tone (a à ả ã á ạ); other signs
    do not count. Source of the order: Hoàng Phê (ed.), Từ điển tiếng Việt.
    """
    return tuple(_place(syllable) for syllable in _WORDS.findall(unicodedata.normalize("NFC", text).lower()))


@cache
def _place(syllable: str) -> tuple[tuple[int, ...], int]:
    apart = unicodedata.normalize("NFD", syllable)
    tone = next((_TONES[mark] for mark in apart if mark in _TONES), 0)
    letters = unicodedata.normalize("NFC", _TONE.sub("", apart))
    return tuple(_LETTERS.get(letter, len(_LETTERS) + ord(letter)) for letter in letters), tone
