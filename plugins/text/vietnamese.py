"""What can be a Vietnamese syllable."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_STOPPED = frozenset("\u0301\u0323")
#: Rimes by their vowels, without tones, and what may close them; `-` closes with nothing.
_RIMES = {
    "a": "- c ch i m n ng nh o p t u y",
    "ă": "c m n ng p t",
    "â": "c m n ng p t u y",
    "e": "- c m n ng o p t",
    "ê": "- ch m n nh p t u",
    "i": "- a ch m n nh p t u",
    "iê": "c m n ng p t u",
    "o": "- c i m n ng p t",
    "oa": "- c ch i m n ng nh o p t y",
    "oă": "c m n ng t",
    "oe": "- m n o t",
    "oo": "c ng",
    "ô": "- c i m n ng p t",
    "ôô": "ng",
    "ơ": "- i m n p t",
    "u": "- a c i m n ng p t",
    "uâ": "n ng t y",
    "uê": "- ch n nh",
    "uô": "c i m n ng t",
    "uơ": "-",
    "uy": "- a ch n nh p t u",
    "uyê": "n t",
    "ư": "- a c i m n ng t u",
    "ươ": "c i m n ng p t u",
    "y": "- ch nh t",
    "yê": "m n ng t u",
}
_ALL_RIMES = frozenset(
    vowels + close.strip("-") for vowels, closes in _RIMES.items() for close in closes.split()
)
_ONSET = re.compile(r"(ngh|ng|nh|gh|gi|ch|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?(.*)")
#: Written before e, ê, i and y only; before other vowels only.
_FRONT, _BACK = frozenset(("k", "gh", "ngh")), frozenset(("c", "g", "ng"))
#: Two vowels that the tone may stand on, as one writes `hòa` or `hoà`.
_EITHER = frozenset(("oa", "oe", "uy", "oo", "uơ"))


@lru_cache(maxsize=20_000)
def is_syllable(word: str) -> bool:
    """Whether a word is spelled as a Vietnamese syllable, in one case: `nghĩa` is, `Céng`, `bÃo`,
    `daò` are not.
    """
    if word not in (word.lower(), word.upper(), word.capitalize()):
        return False
    onset, rime = _ONSET.fullmatch(unicodedata.normalize("NFC", word.lower())).groups()  # type: ignore[union-attr]
    tones = _TONES.findall(unicodedata.normalize("NFD", rime))
    bare = _bare(rime)
    if len(tones) > 1 or (bare.endswith(("c", "ch", "p", "t")) and not _STOPPED & set(tones)):
        return False
    front = bare[:1] in tuple("eêiy")
    if (onset in _FRONT and not front) or (
        onset in _BACK and front and (onset, bare[0]) != ("g", "i")
    ):  # but gì, gìn
        return False
    known = bare in _ALL_RIMES or (onset == "gi" and f"i{bare}" in _ALL_RIMES)
    return known and (not tones or _well_placed(rime, bare))


def _bare(text: str) -> str:
    """The text without tones."""
    return unicodedata.normalize("NFC", _TONES.sub("", unicodedata.normalize("NFD", text)))


def _well_placed(rime: str, bare: str) -> bool:
    """Whether the tone is where one writes it: on the last vowel with a mark of its own, else as
    the rime has it.
    """
    there = next(
        place for place, (one, other) in enumerate(zip(rime, bare, strict=True)) if one != other
    )
    marked = [place for place, letter in enumerate(bare) if letter in "ăâêôơư"]
    if marked:
        return there == marked[-1]
    vowels = re.match("[aeiouy]+", bare)[0]  # type: ignore[index]
    if len(vowels) == 3:
        return there == 1
    return there == 0 or (vowels in _EITHER and there == 1)
