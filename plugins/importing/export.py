"""An export's file to raw records, each with its line; or what is wrong with the file, and
where.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from ..domain import Problem, error
from .unpack import PACKED, unpack

#: A record larger than this is no record: the longest real one is 1 MB.
LARGEST_LINE = 8_000_000
#: Brackets take memory, many times their own: real records have one in 40 letters.
_DENSEST = 8
_MAGIC = {b"\x1f\x8b": ".gz", b"\xfd7zXZ\x00": ".xz", b"PK\x03\x04": ".zip"}


@dataclass(frozen=True)
class Raw:
    """A record as it stands in the file, and the line on which it begins."""

    line: int
    values: dict[str, Any]


class _Twice(ValueError):
    """A key that stands twice in one object."""


def read_export(file: Path) -> Iterator[Raw | Problem]:
    """Yield the records of a `.json` or `.jsonl` file, packed or not (`.gz`, `.xz`), and its
    problems in place.
    """
    wrong = _before_opening(file)
    if wrong:
        yield wrong
        return
    names = [suffix.lower() for suffix in file.suffixes]
    is_document = ".json" in names[-2:]
    with tempfile.TemporaryFile() as plain:
        # Unpacked to its end before the first record is handed on: of a damaged file nothing is
        # taken.
        if wrong := unpack(file, names[-1], plain):
            yield wrong
            return
        plain.seek(0)
        yield from _document(plain, file.name) if is_document else _lines(plain, file.name)


def _before_opening(file: Path) -> Problem | None:
    names = [suffix.lower() for suffix in file.suffixes]
    if not file.exists():
        return error("export-missing", file.name, given=str(file))
    if not file.is_file():
        return error("export-not-a-file", file.name)
    if not file.stat().st_size:
        return error("export-empty", file.name)
    if not {".json", ".jsonl", ".ndjson"} & set(names[-2:]):
        return error("export-unknown-kind", file.name, given=file.suffix)
    try:
        with file.open("rb") as opened:
            head = opened.read(8)
    except OSError:
        return error("export-unreadable", file.name)
    found = next((suffix for magic, suffix in _MAGIC.items() if head.startswith(magic)), "")
    said = names[-1] if names[-1] in PACKED else ""
    return (
        error("export-packed-otherwise", file.name, given=said, found=found)
        if found != said
        else None
    )


def _lines(packed: IO[bytes], name: str) -> Iterator[Raw | Problem]:
    """One record a line."""
    empty = True
    line = 0
    while raw := packed.readline(LARGEST_LINE + 1):
        line += 1
        if len(raw) > LARGEST_LINE:
            yield error("export-line-too-long", name, line, largest=LARGEST_LINE)
            return
        if not raw.strip():
            continue
        empty = False
        text = _decode(raw, name, line)
        if isinstance(text, Problem):
            yield text
            if text.code == "export-utf-16":
                return
            continue
        found = _parse(text, name, line)
        yield found if isinstance(found, Problem) else _record(found, name, line)
    if empty:
        yield error("export-empty", name)


def _document(packed: IO[bytes], name: str) -> Iterator[Raw | Problem]:
    """All records in one list, or in the one list that an answer of the API wraps; read one after
    the other.
    """
    text = _decode(packed.read(), name, 1)
    if isinstance(text, Problem):
        yield text
        return
    if _too_dense(text):
        yield error("export-too-deep", name, 1)
        return
    start = _list_start(text)
    if start < 0:
        found = _parse(text, name, 1)
        yield found if isinstance(found, Problem) else _record(found, name, 1)
        return
    decoder, place, line = _decoder(), start + 1, text.count("\n", 0, start) + 1
    empty = True
    while (begin := _next(text, place)) < len(text) and text[begin] != "]":
        line += text.count("\n", place, begin)
        try:
            values, place = decoder.raw_decode(text, begin)
        except (ValueError, RecursionError) as cause:
            yield _not_json(cause, text[begin : begin + 60], name, line, begin)
            return
        empty = False
        yield _record(values, name, line)
        line += text.count("\n", begin, place)
    if begin >= len(text):
        yield error("export-cut-off", name, line)
    elif empty:
        yield error("export-empty", name)


def _list_start(text: str) -> int:
    """Where the list of records opens: at once, or as the value of `data`, `content` or `items`; or
    -1.
    """
    begin = _next(text, 0)
    if text[begin : begin + 1] == "[":
        return begin
    head = text[begin : begin + 4000]
    places = [
        found + len(key)
        for key in ('"data"', '"content"', '"items"')
        if (found := head.find(key)) >= 0
    ]
    for place in places:
        opened = _next(text, _next(text, begin + place) + 1)
        if text[opened : opened + 1] == "[":
            return opened
    return -1


def _next(text: str, place: int) -> int:
    while place < len(text) and text[place] in " \t\r\n,":
        place += 1
    return place


def _decode(raw: bytes, name: str, line: int) -> str | Problem:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or raw[:64].count(0) > 8:
        return error("export-utf-16", name, line)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as cause:
        place = line + raw.count(b"\n", 0, cause.start)
        return error("export-not-utf-8", name, place, byte=f"0x{raw[cause.start]:02X}")


def _too_dense(text: str) -> bool:
    return text.count("[") + text.count("{") > len(text) // _DENSEST + 1_000


def _parse(text: str, name: str, line: int) -> Any:
    if _too_dense(text):
        return error("export-too-deep", name, line)
    try:
        return _decoder().decode(text)
    except (ValueError, RecursionError) as cause:
        return _not_json(cause, text.strip()[:60], name, line)


def _not_json(cause: Exception, given: str, name: str, line: int, begin: int = 0) -> Problem:
    if isinstance(cause, RecursionError):
        return error("export-too-deep", name, line)
    if isinstance(cause, _Twice):
        return error("export-key-twice", name, line, str(cause), name=str(cause))
    if given.lstrip().startswith("<"):
        return error("export-web-page", name, line, given=given)
    if isinstance(cause, json.JSONDecodeError):
        inside = cause.doc[begin : cause.pos]
        if cause.pos >= len(cause.doc.rstrip()) or cause.msg.startswith("Unterminated"):
            return error("export-cut-off", name, line + inside.count("\n"))
        given = cause.doc[max(0, cause.pos - 20) : cause.pos + 20]
        return error(
            "export-not-json", name, line + inside.count("\n"), column=cause.colno, given=given
        )
    return error("export-not-json", name, line, column=1, given=given)


def _record(found: Any, name: str, line: int) -> Raw | Problem:
    if isinstance(found, dict):
        return Raw(line, found)
    return error("export-not-a-record", name, line, given=type(found).__name__)


def _decoder() -> json.JSONDecoder:
    return json.JSONDecoder(object_pairs_hook=_once, parse_constant=_no_number)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose keys stand once each."""
    values = dict(pairs)
    if len(values) < len(pairs):
        seen: set[str] = set()
        raise _Twice(next(key for key, _ in pairs if key in seen or seen.add(key)))  # type: ignore[func-returns-value]
    return values


def _no_number(word: str) -> Any:
    raise ValueError(word)
