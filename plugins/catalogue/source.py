"""A page's bytes to its text, and its text to header and body."""
from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import islice

from plugins.model import Problem, error

_FENCE = re.compile(r"---[ \t]*")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
# Vietnamese letters in UTF-8 that were read as Windows-1252 and saved again ("Ä‘Äƒng kÃ½"), or lost altogether.
_GARBLED = re.compile("Ã[\u00a0-\u00bf€-™¡-ÿ]|Ä[‘ƒ©]|áº|á»|Æ[°¡]|\ufffd")
# Letters of TCVN 5712 fonts ("Th«ng b¸o") and of VNI fonts ("Thoâng baùo"), which no Unicode font shows as Vietnamese.
_LEGACY = re.compile("(?<=[A-Za-z])[¨©¬®µ¶¸¹»¼½¾«](?=[a-z])|[aeo]â|aê|[aeouy]ø|aù")
_CONFLICT = re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE)


@dataclass(frozen=True)
class Source:
    """A page's text in its two parts, and the line on which each begins."""

    header: str
    body: str
    header_line: int
    body_line: int


def decode(raw: bytes, path: str) -> str | Problem:
    """Return the text of a file: UTF-8, composed (NFC), lines ended by `\\n`; or what stands against it."""
    if not raw.strip():
        return error("file-empty", path, 1)
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or raw[:64].count(0) > 8:
        return error("encoding-utf-16", path, 1)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as cause:
        before = raw[:cause.start]
        return error("encoding-not-utf-8", path, before.count(b"\n") + 1, byte=f"0x{raw[cause.start]:02X}",
                     column=cause.start - before.rfind(b"\n"))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _first(text, path) or text


def split(text: str, path: str) -> Source | Problem:
    """Part a page into the header between its `---` lines and the body below."""
    lines = text.split("\n")
    first = next(place for place, line in enumerate(lines) if line.strip())
    if not _FENCE.fullmatch(lines[first]):
        return error("header-missing", path, first + 1, given=lines[first][:60])
    for place, line in enumerate(lines[first + 1:], first + 1):
        if _FENCE.fullmatch(line):
            return Source("\n".join(lines[first + 1:place]), "\n".join(lines[place + 1:]), first + 2, place + 2)
    return error("header-not-closed", path, first + 1)


def _first(text: str, path: str) -> Problem | None:
    """The first thing in the text that no reader should meet."""
    if found := _CONTROL.search(text):
        return error("control-character", path, _line(text, found.start()), given=f"U+{ord(found[0]):04X}")
    if found := _GARBLED.search(text):
        return error("text-garbled", path, _line(text, found.start()), given=_around(text, found.start()))
    if found := _CONFLICT.search(text):
        return error("merge-conflict", path, _line(text, found.start()))
    if len(legacy := list(islice(_LEGACY.finditer(text), 2))) > 1:
        return error("encoding-legacy", path, _line(text, legacy[0].start()), given=_around(text, legacy[0].start()))
    if unicodedata.is_normalized("NFC", text):
        return None
    wrong = [place for place, line in enumerate(text.split("\n"), 1) if not unicodedata.is_normalized("NFC", line)]
    line = text.split("\n")[wrong[0] - 1]
    composed = unicodedata.normalize("NFC", line)
    column = next((place for place, (a, b) in enumerate(zip(line, composed, strict=False), 1) if a != b), 1)
    return error("not-composed", path, wrong[0], column=column, given=_around(composed, column - 1), lines=len(wrong))


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


def _around(text: str, offset: int) -> str:
    """The word at an offset."""
    start = max(text.rfind(mark, 0, offset) for mark in " \n") + 1
    return re.split(r"\s", text[start:start + 40], maxsplit=1)[0]
