"""A page's bytes to its text, and its text to header and body."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from ..domain import Problem, error

#: A page longer than this is no page: Vietnam's longest procedure needs a seventh of it (bytes).
LARGEST = 1_000_000
_FENCE = re.compile(r"---[ \t]*")
_CONFLICT = re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE)


@dataclass(frozen=True)
class Source:
    """A page's text in its two parts, and the line on which each begins."""

    header: str
    body: str
    header_line: int
    body_line: int


def decode(raw: bytes, path: str) -> str | Problem:
    """Return the text of a file: UTF-8, composed (NFC), lines ended by `\\n`; or what stands
    against reading it.
    """
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or raw[:64].count(0) > 8:
        return error("encoding-utf-16", path, 1)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as cause:
        before = raw[: cause.start]
        return error(
            "encoding-not-utf-8",
            path,
            before.count(b"\n") + 1,
            byte=f"0x{raw[cause.start]:02X}",
            column=cause.start - before.rfind(b"\n"),
        )
    if not text.strip():  # a mark of the encoding alone is nothing as well
        return error("file-empty", path, 1)
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    conflict = _CONFLICT.search(text)
    return (
        error("merge-conflict", path, text.count("\n", 0, conflict.start()) + 1)
        if conflict
        else text
    )


def split(text: str, path: str) -> Source | Problem:
    """Part a page into the header between its `---` lines and the body below."""
    lines = text.split("\n")
    first = next(place for place, line in enumerate(lines) if line.strip())
    if not _FENCE.fullmatch(lines[first]):
        return error("header-missing", path, first + 1, given=lines[first][:60])
    for place, line in enumerate(lines[first + 1 :], first + 1):
        if _FENCE.fullmatch(line):
            return Source(
                "\n".join(lines[first + 1 : place]),
                "\n".join(lines[place + 1 :]),
                first + 2,
                place + 2,
            )
    return error("header-not-closed", path, first + 1)
