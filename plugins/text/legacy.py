"""Text of fonts from before Unicode, TCVN 5712 (`Th«ng b¸o`) and VNI (`Thoâng baùo`), found and put
into Unicode.

Sources of the tables: TCVN 5712:1993 as the .VnTime fonts have it, whose capitals with tones are
fonts of their own (.VnTimeH); VNI-Windows, which writes a letter and then its marks.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .vietnamese import is_syllable

_TCVN3 = str.maketrans(
    "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢§£¤¥¦",
    "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂĐÊÔƠƯ",
)
_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT, _ROOF, _BREVE = "\u0300\u0301\u0309\u0303\u0323\u0302\u0306"
#: VNI's second letters, as the marks they stand for.
_VNI_MARKS = {
    "ø": _GRAVE,
    "ù": _ACUTE,
    "û": _HOOK,
    "õ": _TILDE,
    "ï": _DOT,
    "â": _ROOF,
    "à": _ROOF + _GRAVE,
    "á": _ROOF + _ACUTE,
    "å": _ROOF + _HOOK,
    "ã": _ROOF + _TILDE,
    "ä": _ROOF + _DOT,
    "ê": _BREVE,
    "è": _BREVE + _GRAVE,
    "é": _BREVE + _ACUTE,
    "ú": _BREVE + _HOOK,
    "ü": _BREVE + _TILDE,
    "ë": _BREVE + _DOT,
}
_VNI_TWO = re.compile("([aeo])([âàáåãä])|(a)([êèéúüë])|([aeouyôö])([øùûõï])", re.IGNORECASE)
_VNI_ONE = str.maketrans("ñæóòôöîÑÆÓÒÔÖÎ", "đỉĩịơưỵĐỈĨỊƠƯỴ")

#: Vietnamese letters that only Unicode has: words with them are no words of old fonts.
_MODERN = re.compile("[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9\u0300-\u036f]")
_PIECE = re.compile("[A-Za-z\u00a1-\u00ff\u00ad-]+")
_LETTER = re.compile("[A-Za-z]")
#: Signs that stand in no word but one of TCVN 5712, between letters.
_SIGN = re.compile("(?<=[A-Za-z])[¨©ª«¬®¶¸¹»¼½¾](?=[A-Za-z])")


@dataclass(frozen=True)
class Legacy:
    """A line in an old encoding: its number from 1, the encoding's name, the line in Unicode."""

    line: int
    encoding: str
    text: str


def from_tcvn3(text: str) -> str:
    """Return text of a TCVN 5712 font in Unicode."""
    return text.translate(_TCVN3)


def from_vni(text: str) -> str:
    """Return text of a VNI font in Unicode."""
    return unicodedata.normalize("NFC", _VNI_TWO.sub(_vni_letter, text).translate(_VNI_ONE))


def _vni_letter(found: re.Match[str]) -> str:
    letter, mark = (part for part in found.groups() if part)
    return letter.translate(_VNI_ONE) + _VNI_MARKS[mark.lower()]


_ENCODINGS: dict[str, Callable[[str], str]] = {"TCVN3": from_tcvn3, "VNI": from_vni}


def legacy_lines(text: str) -> list[Legacy]:
    """Return the lines with words that are Vietnamese only when read by an old font.

    A text has such words where a line has two of them, or one with a sign that stands in no other
    word; then all its lines are looked at. A word counts when it is no syllable as it stands and is
    one in the old encoding.
    """
    lines = [] if text.isascii() else text.split("\n")
    read = [_encoding(line) for line in lines]
    sure = {
        name
        for line, (name, words) in zip(lines, read, strict=True)
        if words and _surely(words, line)
    }
    return [
        Legacy(number, name, _turned(line, _ENCODINGS[name]))
        for number, (line, (name, words)) in enumerate(zip(lines, read, strict=True), 1)
        if words and name in sure
    ]


def _encoding(line: str) -> tuple[str, set[str]]:
    """The encoding in which most words of a line are old ones, and these words."""
    strange = {piece for piece in _pieces(line) if not is_syllable(piece)}
    found = {
        name: {piece for piece in strange if _read(piece, turn)}
        for name, turn in _ENCODINGS.items()
    }
    name = max(found, key=lambda one: len(found[one]))
    return name, found[name]


def _surely(words: set[str], line: str) -> bool:
    """Whether so many words are no accident: other languages have letters that no reading makes
    syllables of.
    """
    if not any(_SIGN.search(word) for word in words) and len(words) < 2:
        return False
    others = {piece for piece in _pieces(line) if piece not in words and not is_syllable(piece)}
    return len(words) > 2 * len(others)


def _pieces(line: str) -> Iterator[str]:
    for word in () if line.isascii() else line.split():
        if not word.isascii() and not _MODERN.search(word):
            yield from (
                piece
                for piece in _PIECE.findall(word)
                if not piece.isascii() and _LETTER.search(piece)
            )


def _read(piece: str, turn: Callable[[str], str]) -> str:
    """The piece in Unicode where that is a syllable with a mark; or nothing.

    A soft hyphen is a letter of TCVN 5712 (`ư`), which programs also write as a hyphen: `n-íc`.
    """
    for read in (turn(piece), turn(piece.replace("-", "\u00ad"))):
        if not read.isascii() and is_syllable(read.lower() if _in_capitals(piece) else read):
            return read
    return ""


def _turned(line: str, turn: Callable[[str], str]) -> str:
    """The line with each word in Unicode that can be read so; beside modern words, only those that
    are no syllables.
    """
    modern = _MODERN.search(line) is not None

    def piece(found: re.Match[str]) -> str:
        unchanged = found[0].isascii() or (modern and is_syllable(found[0]))
        return found[0] if unchanged else _read(found[0], turn) or found[0]

    def word(found: re.Match[str]) -> str:
        return found[0] if _MODERN.search(found[0]) else _PIECE.sub(piece, found[0])

    turned = re.sub(r"\S+", word, line)
    return turned.upper() if _in_capitals(line) and not modern else turned


def _in_capitals(text: str) -> bool:
    """Whether what was typed was: fonts of capitals have no signs of their own for capitals with
    marks.
    """
    typed = re.sub("[^A-Za-z]", "", text)
    return len(typed) > 1 and typed.isupper()
