"""Names of letters, and what can be a Vietnamese syllable."""

from __future__ import annotations

import re

from ...text import fold
from .numbers import numeral

LETTERS = {
    "a": "a",
    "ă": "á",
    "â": "ớ",
    "b": "bê",
    "c": "xê",
    "d": "dê",
    "đ": "đê",
    "e": "e",
    "ê": "ê",
    "f": "ép",
    "g": "giê",
    "h": "hát",
    "i": "i",
    "j": "gi",
    "k": "ca",
    "l": "lờ",
    "m": "em",
    "n": "en",
    "o": "o",
    "ô": "ô",
    "ơ": "ơ",
    "p": "pê",
    "q": "quy",
    "r": "rờ",
    "s": "ét",
    "t": "tê",
    "u": "u",
    "ư": "ư",
    "v": "vê",
    "w": "vê kép",
    "x": "ích",
    "y": "y",
    "z": "dét",
}
_ONSET = "ngh(?=[eiy])|ng(?![eiy])|nh|gh(?=[eiy])|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx]"
_PLAIN = re.compile(rf"({_ONSET})?([aeiouy]{{1,3}})(ch|ng|nh|[cmnpt])?")
#: Vowels side by side, without marks, that are one syllable.
_NUCLEI = frozenset(
    [
        "a",
        "e",
        "i",
        "o",
        "u",
        "y",
        "ai",
        "ao",
        "au",
        "ay",
        "eo",
        "eu",
        "ia",
        "ie",
        "iu",
        "oa",
        "oe",
        "oi",
        "oo",
        "ua",
        "ue",
        "ui",
        "uo",
        "uu",
        "uy",
        "ye",
        "ieu",
        "yeu",
        "oai",
        "oao",
        "oay",
        "oeo",
        "uay",
        "uoi",
        "uou",
        "uya",
        "uye",
        "uyu",
    ]
)
#: Two vowels and more, never three consonants in a row.
_WORD = re.compile(r"(?=.*[AEIOUY].*[AEIOUY])(?!.*[B-DF-HJ-NP-TV-XZĐ]{3})[A-Z]{5,}")
#: Longer words written together are not parted: there would be too many ways.
LONGEST = 24


def spell(text: str) -> str:
    """Return the names of the letters and the numbers in a text: TK05 → tê ca không năm."""
    parts = re.findall(r"\d+|[^\W\d_]", text.lower())
    return " ".join(
        numeral(part) if part.isdecimal() else LETTERS.get(part, part) for part in parts
    )


def is_syllable(text: str) -> bool:
    """Whether a word, marks and case aside, could be one Vietnamese syllable: an onset, a nucleus
    of up to three vowels and a final consonant, as the orthography joins them (`ngh` before e and
    i…).
    """
    part = _PLAIN.fullmatch(fold(text))
    return part is not None and part[2] in _NUCLEI


def syllables(text: str) -> list[str]:
    """Return the syllables of words written together without marks, else the text whole.

    dichvucong → dich vu cong; consonants before them are letters: csdlchannuoi → c s d l chan nuoi.
    """
    text = text.lower()
    if len(text) > LONGEST:
        return [text]
    for head in range(len(text) - len(text.lstrip("bcdfghjklmnpqrstvwxz")) + 1):
        # one syllable after letters is rather a word of another language: who
        ways = [way for way in _splits(text[head:]) if not head or len(way) != 1]
        if ways:
            return [*text[:head], *min(ways, key=_badness)]
    return [text]


def is_word(text: str) -> bool:
    """Whether capitals can be said as a word of another language: five or more, vowels all through
    (CERTIFIED).
    """
    return _WORD.fullmatch(text) is not None


def _badness(way: list[str]) -> tuple[int, int, list[int]]:
    """The best way to part a word has the fewest syllables without an onset, then the fewest
    syllables, then the longest ones first.
    """
    bare = sum(part[0] in "aeiouy" for part in way)
    return bare, len(way), [-len(part) for part in way]


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
