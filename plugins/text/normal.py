"""Strings in one form: NFC at the door, folded for search, plain for addresses.

Letters are letters in every script: marks that Unicode has apart, as vowels of Khmer and Thai, stay
with the letters they belong to.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Any

import regex

from . import tables
from .shapes import plain

_INVISIBLE = re.compile(tables.INVISIBLE)
_MARKS = re.compile(tables.MARKS)
_UNDECOMPOSED = str.maketrans(tables.UNDECOMPOSED)
_TOKEN = regex.compile(tables.TOKEN)
#: What needs the pattern above; without it, the pattern below finds the same and is faster.
_UNUSUAL = regex.compile(rf"[{tables.UNSPACED}\p{{M}}]")
_USUAL_TOKEN = re.compile(r"[^\W_]+")
#: What an editor means by a joiner or a break after a letter of another script than these.
_EUROPEAN = r"\p{Latin}\p{Greek}\p{Cyrillic}"
_JOINED = regex.compile(rf"(?<=(?![{_EUROPEAN}])[\p{{L}}\p{{M}}])[\u200b-\u200d]")
_SLUG = regex.compile(
    rf"[a-z0-9]+|(?:(?![{_EUROPEAN}\p{{Common}}\p{{Inherited}}])[\p{{L}}\p{{M}}\p{{N}}])+"
)
_SLUG_OF_ANY = regex.compile(r"(?:(?!\p{Latin})[\p{L}\p{M}\p{N}])+")
_FIRST = regex.compile(r"[\p{L}\p{N}]")
#: Vowels of Thai and Lao that are written before their consonant, and spoken after it.
_BEFORE = frozenset("เแโใไເແໂໃໄ")
#: The longest part of an address, in bytes: file systems take 255 for a name.
_LONGEST = 200
_SPACE = re.compile(r"[^\S\n]+")


def nfc(text: str) -> str:
    """Return the text composed (NFC), without invisible characters, with ordinary spaces.

    Joiners and breaks between words stay where a script has use for them, as Khmer and Devanagari.
    """
    composed = unicodedata.normalize("NFC", text).replace("\u00a0", " ")
    if not _INVISIBLE.search(composed):
        return composed
    joiners = {found.start() for found in _JOINED.finditer(composed)}
    return _INVISIBLE.sub(lambda found: found[0] if found.start() in joiners else "", composed)


def visible(text: str) -> str:
    """Return the text composed (NFC) without any character that nobody sees, for comparing."""
    return _INVISIBLE.sub("", unicodedata.normalize("NFC", text))


def tidy(text: str) -> str:
    """Return the text composed, runs of blanks as one, lines trimmed, at most one empty line
    between lines.
    """
    lines = [
        _SPACE.sub(" ", line).strip()
        for line in nfc(text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    ]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def shorten(text: str, most: int) -> str:
    """Return the text up to the last word that fits into `most` characters, `…` included, which
    stands for the rest; a text that fits stays as it is.
    """
    return text if len(text) <= most else re.sub(r"[\s,;:.(-]+\S*$", "", text[:most]) + "…"


def fold(text: str) -> str:
    """Return the text as people type it in a hurry: lower case, no marks, `d` for `đ`, only letters
    that keys have.

    Source of the rule: Vietnamese letters decompose in Unicode (UAX #15) except đ, which has no
    decomposition. The browser folds by the same tables (`theme/components/search/text.js`).
    """
    lower = plain(visible(text)).lower()
    decomposed = unicodedata.normalize("NFD", lower.translate(_UNDECOMPOSED))
    return unicodedata.normalize("NFC", _MARKS.sub("", decomposed))


def folding() -> dict[str, Any]:
    """Return how a text in ordinary letters is folded, as JSON takes it: in lower case each letter
    that is `undecomposed` is replaced by what is typed for it, and in NFD the `marks`, a regular
    expression of Unicode, are left out.
    """
    return {"undecomposed": [*tables.UNDECOMPOSED.items()], "marks": tables.MARKS}


def syllables(text: str) -> list[str]:
    """Return the folded syllables and numbers of a text, in order, repeated as they are: `Lệ phí
    5.000` → `le`, `phi`, `5`, `000`.
    """
    return tokens(fold(text))


def tokens(text: str) -> list[str]:
    """Return the syllables and numbers of a text as they are written, in order.

    Of scripts without blanks between words each syllable is one, of others each word.
    """
    found: list[str] = (_TOKEN if _UNUSUAL.search(text) else _USUAL_TOKEN).findall(text)
    return found


def slug(text: str) -> str:
    """Return the text as a part of an address: folded words joined by `-`, at most 200 bytes.

    Of Latin words it has ASCII letters alone; letters of other scripts stay as they are, since
    nothing would be left without them. Empty where the text has neither letter nor number.
    """
    folded = fold(text)
    parts = _SLUG.findall(folded) or _SLUG_OF_ANY.findall(folded)
    return _shortened("-".join(parts))


def ascii_slug(text: str) -> str:
    """Return the text as the name of a file of content, which every keyboard types: ASCII letters
    and figures, joined by `-`; empty where it has none.
    """
    return "-".join(re.findall(r"[a-z0-9]+", fold(text)))


def _shortened(part: str) -> str:
    if part.isascii() or len(part.encode()) <= _LONGEST:
        return part
    cut = part.encode()[:_LONGEST].decode("utf-8", "ignore")
    return cut.rpartition("-")[0] or cut


def initial(text: str) -> str:
    """Return the letter under which a text stands in a list: its first, without marks, but Đ is a
    letter of its own. Of Thai and Lao it is the first consonant, as in their dictionaries.
    """
    signs = _FIRST.findall(unicodedata.normalize("NFC", text))
    first = next((sign for sign in signs if sign not in _BEFORE), signs[0] if signs else "")
    return "Đ" if first in "đĐ" and first else fold(first).upper()


@dataclass(frozen=True)
class Order:
    """A dictionary's order: its `letters`, and the combining `marks` that count only where all
    letters are the same.
    """

    letters: str
    marks: str = ""


def alphabetical(text: str, order: Order) -> tuple[tuple[tuple[int, ...], int], ...]:
    """Return the key that puts texts in the order of a dictionary.

    Token by token, first by letters, then by the first mark in each; other signs do not count.
    Letters that the order does not have follow, by their number in Unicode.
    """
    folded = plain(visible(text)).lower()
    return tuple(_place(token, order) for token in tokens(folded))


@cache
def _place(token: str, order: Order) -> tuple[tuple[int, ...], int]:
    letters, marks = _ranks(order)
    decomposed = unicodedata.normalize("NFD", token)
    mark = next((marks[sign] for sign in decomposed if sign in marks), 0)
    plain_token = "".join(sign for sign in decomposed if sign not in marks)
    composed = unicodedata.normalize("NFC", plain_token)
    return tuple(letters.get(one, len(letters) + ord(one)) for one in composed), mark


@cache
def _ranks(order: Order) -> tuple[dict[str, int], dict[str, int]]:
    letters = {letter: place for place, letter in enumerate(order.letters)}
    return letters, {mark: place for place, mark in enumerate(order.marks, 1)}
