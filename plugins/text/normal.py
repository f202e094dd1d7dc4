"""Vietnamese strings in one form: NFC at the door, folded for search, plain for addresses."""
from __future__ import annotations

import re
import unicodedata

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"))
_MARKS = re.compile("[\u0300-\u036f]")
_WORDS = re.compile(r"[^\W_]+")
_SPACE = re.compile(r"[^\S\n]+")


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
