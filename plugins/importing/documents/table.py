"""An agency's export, CSV or JSON, to rows of texts, each with its line."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ...domain import Problem, error
from ...text import legacy_lines, nfc

_SEPARATORS = ";,\t|"
#: Code pages in which Vietnamese systems export what is no UTF-8.
_CODE_PAGES = ("cp1258", "cp1252")


@dataclass(frozen=True)
class TableRow:
    """A record as it is written: its columns, and the line on which it begins (from 1)."""

    line: int
    values: Mapping[str, str]


def decoded(content: bytes) -> str:
    """Return the text of an export: UTF-8, UTF-16, or a code page of Vietnamese; letters of fonts
    from before Unicode become those of today.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = content.decode("utf-16", "replace")
    elif content[:64].count(0) > 8:
        text = content.decode("utf-16-le" if content[1:2] == b"\0" else "utf-16-be", "replace")
    else:
        text = _from_bytes(content)
    text = nfc(text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff"))
    lines = text.split("\n")
    for old in legacy_lines(text):
        lines[old.line - 1] = old.text
    return "\n".join(lines)


def _from_bytes(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    for page in _CODE_PAGES:
        try:
            return content.decode(page)
        except UnicodeDecodeError:
            continue
    return content.decode("utf-8", "replace")


def rows(content: bytes, name: str) -> Iterator[TableRow | Problem]:
    """Yield the records of an export, and what is wrong with it. `name` is the file's."""
    text = decoded(content)
    found = False
    read = _json if text.lstrip()[:1] in ("[", "{") else _csv
    for one in read(text, name) if text.strip() else ():
        found = True
        yield one
    if not found:
        yield error("export-empty", name)


def _csv(text: str, name: str) -> Iterator[TableRow | Problem]:
    first, _, rest = text.partition("\n")
    skipped = 0
    if first.lower().startswith("sep=") and len(first) == 5:  # as Excel writes it
        separator, text, skipped = first[4], rest, 1
    else:
        separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text), delimiter=separator)
    try:
        heads = [head.strip() for head in next(reader)]
        before = reader.line_num
        for cells in reader:
            line, before = before + 1 + skipped, reader.line_num
            if any(cell.strip() for cell in cells):
                if len(cells) > len(heads):
                    given = f"{len(cells)} > {len(heads)}"
                    yield error("documents-row-too-long", name, line, given=given)
                    continue
                yield TableRow(line, dict(zip(heads, map(str.strip, cells), strict=False)))
    except csv.Error:
        yield error("documents-unreadable", name, reader.line_num + skipped, given="CSV")


def _json(text: str, name: str) -> Iterator[TableRow | Problem]:
    """One list, a list within an object, or an object a line."""
    try:
        found: Any = json.loads(text)
    except ValueError:
        yield from _json_lines(text, name)
        return
    if isinstance(found, dict):
        inner = next((one for one in found.values() if isinstance(one, list)), None)
        records = inner if inner and all(isinstance(one, dict) for one in inner) else [found]
    else:
        records = found
    for place, one in enumerate(records, 1):
        yield _record(one, place, name)


def _json_lines(text: str, name: str) -> Iterator[TableRow | Problem]:
    for place, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield _record(json.loads(line), place, name)
            except ValueError:
                yield error("documents-unreadable", name, place, given="JSON")


def _record(one: object, place: int, name: str) -> TableRow | Problem:
    if not isinstance(one, dict):
        return error("documents-unreadable", name, place, given="JSON")
    return TableRow(place, {str(key): _written(value) for key, value in one.items()})


def _written(value: object) -> str:
    """A value as a cell has it: lists joined, an object by its name."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(filter(None, map(_written, value)))
    if isinstance(value, dict):
        named = next((value[key] for key in ("name", "title", "ten") if value.get(key)), "")
        return _written(named)
    return nfc(str(value)).strip()
