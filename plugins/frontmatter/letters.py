"""Letters that no reader should meet: told with their place, whatever way they came in."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from ..domain import NATIONAL, Problem, Severity
from ..text import is_syllable, legacy_lines, shaped

#: Controls of both kinds, the separators of lines that only some programs break at, halves of
#: letters, no letters.
_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_DIRECTION = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_UNSEEN = "\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufeff"
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U0010ffff"
_KINDS = {
    code: re.compile(f"[{letters}]")
    for code, letters in (
        ("control-character", _CONTROL),
        ("direction-mark", _DIRECTION),
        ("letter-unseen", _UNSEEN),
        ("letter-of-a-font", _PRIVATE),
    )
}
_ANY = re.compile(f"[{_CONTROL}{_DIRECTION}{_UNSEEN}{_PRIVATE}]")
#: Between the parts of one picture letter (a family, a flag) a joiner is needed.
_IN_EMOJI = re.compile(
    "(?<=[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d(?=[\u2600-\u27bf\U0001f000-\U0001faff])"
)
#: Letters of Wingdings and Symbol by what they look like.
_LOOKS = {
    "\uf0b7": "-",
    "\uf0a7": "-",
    "\uf0d8": "-",
    "\uf076": "-",
    "\uf02d": "-",
    "\uf02b": "+",
    "\uf0fc": "✓",
    "\uf0e0": "→",
    "\uf0df": "←",
    "\uf0a8": "☐",
    "\uf06f": "☐",
    "\uf0fe": "☒",
    "\uf028": "☎",
    "\uf02a": "✉",
}
_ENTITY = re.compile(r"&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(shy|zwj|zwnj|lrm|rlm));", re.IGNORECASE)
_SEVERITY = {
    "control-character": Severity.ERROR,
    "direction-mark": Severity.ERROR,
    "letter-of-a-font": Severity.ERROR,
    "text-garbled": Severity.ERROR,
    "encoding-legacy": Severity.ERROR,
}
#: Vietnamese in UTF-8 that was read as Windows-1252 and saved again: "Ä‘Äƒng kÃ½".
_OF_WINDOWS = {
    bytes([byte]).decode("cp1252", "ignore") or chr(byte): byte for byte in range(128, 256)
}
_BYTES = _OF_WINDOWS | {chr(byte): byte for byte in range(128, 256)}
_TOKEN = re.compile("[^ \t\n]+")
#: What is in each line that was broken: a letter that begins one in UTF-8 and one that goes on with
#: it, or the sign of a letter that was lost.
_BROKEN = re.compile(
    "[\u00c2-\u00f4][{}]|\ufffd".format(
        re.escape("".join(letter for letter, byte in _BYTES.items() if 0x80 <= byte < 0xC0))
    )
)
#: So many lines of one kind are told one by one; more say the same.
_MOST = 20


@dataclass(frozen=True)
class Found:
    """A letter or a line that should be written otherwise: `code` of the problem, its line from 1,
    its values.
    """

    code: str
    line: int
    values: dict[str, object]


def strange_letters(
    text: str, path: str, first_line: int = 1, field: str = ""
) -> Iterator[Problem]:
    """Yield a problem for each line and kind of letter that should not be in the text of a file.

    In a national record, which nobody here can mend, all are warnings.
    """
    for found in find_strange(text):
        severity = (
            Severity.WARNING
            if f"/{NATIONAL}/" in path
            else _SEVERITY.get(found.code, Severity.WARNING)
        )
        yield Problem(found.code, severity, path, first_line + found.line - 1, field, found.values)


def find_strange(text: str) -> Iterator[Found]:
    """Yield what is strange in a text, by kind, then by line."""
    broken = [*_garbled(text), *_legacy(text)]
    yield from broken
    if text.isascii() and not _ANY.search(text) and "&" not in text:
        return
    reported = {one.line for one in broken}
    unseen = bool(_ANY.search(text) or _ENTITY.search(text))
    for number, line in enumerate(text.split("\n"), 1):
        if number in reported:  # what else is strange there comes of that
            continue
        if unseen:
            yield from _unseen(line, number)
        if shapes := shaped(line):
            yield Found(
                "letter-for-looks",
                number,
                {
                    "given": _few(written for _, written, _ in shapes),
                    "column": shapes[0][0] + 1,
                    "nearest": _few(ordinary for _, _, ordinary in shapes),
                },
            )


def _legacy(text: str) -> Iterator[Found]:
    """Lines of old fonts."""
    lines = text.split("\n")
    for one in legacy_lines(text)[:_MOST]:
        yield Found(
            "encoding-legacy",
            one.line,
            {
                "given": _words(lines[one.line - 1]),
                "encoding": one.encoding,
                "nearest": one.text.strip(),
            },
        )


def _unseen(line: str, number: int) -> Iterator[Found]:
    """One finding for each kind of letter on a line that is not seen, or that only one font has."""
    letters = [(found.start(), found[0]) for found in _ANY.finditer(_IN_EMOJI.sub("-", line))]
    letters += [
        (found.start(), letter) for found in _ENTITY.finditer(line) if (letter := _entity(found))
    ]
    for code, kind in _KINDS.items():
        if there := [(place, letter) for place, letter in sorted(letters) if kind.match(letter)]:
            place, letter = there[0]
            yield Found(
                code,
                number,
                {
                    "given": name(letter),
                    "column": place + 1,
                    "count": len(there),
                    "around": _around(line, place),
                    "nearest": _LOOKS.get(letter, ""),
                },
            )


def escaped(value: str, written: str) -> Found | None:
    """The first letter of a value that should not be there and came by an escape: it is not in what
    was written.
    """
    if value.isascii() and value.isprintable():
        return None
    return next(
        (
            found
            for found in find_strange(value)
            if found.code in _KINDS and not _KINDS[found.code].search(written)
        ),
        None,
    )


def without_strange(value: str) -> str:
    """The value without letters that are not seen: what is read on with, once they are told."""
    return unicodedata.normalize("NFC", _ANY.sub("", value))


def _entity(found: re.Match[str]) -> str:
    """The letter that a name or number in a text stands for (`&#8238;`, `&shy;`), if it is one to
    tell.
    """
    number = int(found[1], 16) if found[1] else int(found[2] or 0)
    letter = chr(number) if 0 < number <= 0x10FFFF else html.unescape(found[0])
    return letter if _ANY.fullmatch(letter) else ""


def name(letter: str) -> str:
    """A letter that cannot be shown, by its number."""
    return f"U+{ord(letter):04X}"


def _garbled(text: str) -> Iterator[Found]:
    """The first word on each line that was broken by a wrong encoding, with what the line was."""
    lines = text.split("\n") if _BROKEN.search(text) else []
    found = [
        (number, line, word)
        for number, line in enumerate(lines, 1)
        if _BROKEN.search(line) and (word := _broken(line))
    ]
    for number, line, word in found[:_MOST]:
        mended = _TOKEN.sub(lambda token: _decoded(token[0]) or token[0], line).strip()
        yield Found(
            "text-garbled", number, {"given": word, "nearest": "" if "\ufffd" in line else mended}
        )


def _broken(line: str) -> str:
    """The first word of a line that was Vietnamese once."""
    words: list[str] = _TOKEN.findall(line)
    return next(
        (word for word in words if "\ufffd" in word or (_decoded(word) and not _as_meant(word))), ""
    )


def _as_meant(word: str) -> bool:
    """Whether a word's parts are syllables as they stand, with no sign between them: `XÃ™` is,
    `Ná»™i` is not.
    """
    parts = re.findall(r"[^\W\d_]+", word)
    between = re.sub(r"^[\W\d_]+|[\W\d_]+$|[^\W\d_]|[\u00a0-]", "", word)
    return bool(parts) and all(map(is_syllable, parts)) and between.isascii()


def _decoded(word: str) -> str:
    """The word where its letters are bytes of UTF-8; nothing where they are not."""
    raw = [ord(letter) if letter.isascii() else _BYTES.get(letter) for letter in word]
    if word.isascii() or None in raw:
        return ""
    try:
        return unicodedata.normalize(
            "NFC", bytes(byte for byte in raw if byte is not None).decode()
        )
    except UnicodeDecodeError:
        return ""


def _around(line: str, place: int) -> str:
    """The words at a place, without what is not seen in them."""
    start = max(0, line.rfind(" ", 0, max(0, place - 12)) + 1)
    return " ".join(_ANY.sub("", line[start : place + 20]).split())


def _words(line: str) -> str:
    text = " ".join(line.split())
    return text if len(text) <= 60 else text[:59] + "…"


def _few(letters: Iterator[str]) -> str:
    return ", ".join(list(dict.fromkeys(letters))[:5])
