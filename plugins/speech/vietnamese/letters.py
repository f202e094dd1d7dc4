"""Names of letters, Roman numerals, and what can be a Vietnamese syllable."""
from __future__ import annotations

import re

from plugins.text import fold

from .numbers import numeral

LETTERS = {
    "a": "a", "ă": "á", "â": "ớ", "b": "bê", "c": "xê", "d": "dê", "đ": "đê", "e": "e", "ê": "ê", "f": "ép", "g": "giê",
    "h": "hát", "i": "i", "j": "gi", "k": "ca", "l": "lờ", "m": "em", "n": "en", "o": "o", "ô": "ô", "ơ": "ơ",
    "p": "pê", "q": "quy", "r": "rờ", "s": "ét", "t": "tê", "u": "u", "ư": "ư", "v": "vê", "w": "vê kép", "x": "ích",
    "y": "y", "z": "dét",
}
_ROMAN = re.compile(r"(?=[IVXL])(XL|L?X{0,3})(IX|IV|V?I{0,3})$")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}
_ONSET = "ngh(?=[eiy])|ng(?![eiy])|nh|gh(?=[eiy])|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx]"
_PLAIN = re.compile(rf"({_ONSET})?([aeiouy]{{1,3}})(ch|ng|nh|[cmnpt])?")
#: Vowels side by side, without marks, that are one syllable.
_NUCLEI = frozenset((
    "a", "e", "i", "o", "u", "y", "ai", "ao", "au", "ay", "eo", "eu", "ia", "ie", "iu", "oa", "oe", "oi", "oo", "ua",
    "ue", "ui", "uo", "uu", "uy", "ye", "ieu", "yeu", "oai", "oao", "oay", "oeo", "uay", "uoi",
    "uou", "uya", "uye", "uyu"))


def spell(text: str) -> str:
    """Return the names of the letters and the numbers in a text: TK05 → tê ca không năm."""
    parts = re.findall(r"\d+|[^\W\d_]", text.lower())
    return " ".join(numeral(part) if part.isdecimal() else LETTERS.get(part, part) for part in parts)


def roman(text: str) -> int | None:
    """Return the value of a Roman numeral up to 89, or none."""
    if not text or not _ROMAN.match(text):
        return None
    values = [_VALUES[sign] for sign in text]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def is_syllable(text: str) -> bool:
    """Whether a word could be one Vietnamese syllable."""
    part = _PLAIN.fullmatch(fold(text))
    return part is not None and part[2] in _NUCLEI


def syllables(text: str) -> list[str]:
    """Return the syllables of words written together without marks, else the text whole.

    dichvucong → dich vu cong; consonants before them are letters: csdlchannuoi → c s d l chan nuoi.
    """
    text = text.lower()
    for head in range(len(text) - len(text.lstrip("bcdfghjklmnpqrstvwxz")) + 1):
        # one syllable after letters is rather a word of another language: who
        if ways := [way for way in _splits(text[head:]) if not head or len(way) != 1]:
            return [*text[:head], *min(ways, key=lambda way: (
                sum(part[0] in "aeiouy" for part in way), len(way), [-len(part) for part in way]))]
    return [text]


def is_word(text: str) -> bool:
    """Whether capitals can be said as a word of another language: five or more, vowels all through (CERTIFIED)."""
    return re.fullmatch("(?=.*[AEIOUY].*[AEIOUY])(?!.*[B-DF-HJ-NP-TV-XZĐ]{3})[A-Z]{5,}", text) is not None


def _splits(text: str) -> list[list[str]]:
    """Every way to part a text into syllables."""
    if not text:
        return [[]]
    ways = []
    for end in range(1, min(6, len(text)) + 1):
        part = _PLAIN.fullmatch(text[:end])
        if part and part[2] in _NUCLEI:
            ways += [[text[:end], *rest] for rest in _splits(text[end:])]
    return ways
