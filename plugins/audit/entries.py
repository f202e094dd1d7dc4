"""Files of TOML that people write by hand: some settings at the head, then an entry for each
`[[name]]`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..run import paths

#: What such a file may weigh, in bytes.
LARGEST = 50_000_000
_AT_LINE = re.compile(r"at line (\d+)")
_LONGEST_PRINTED = 80


class EntriesUnread(Exception):
    """A file that is no such list: its `line`, 0 where that is not known, and what is `given`
    there.
    """

    def __init__(self, line: int, given: str) -> None:
        super().__init__(line, given)
        self.line, self.given = line, given.strip()[:_LONGEST_PRINTED]


@dataclass(frozen=True)
class TomlEntry:
    """The head of a file, or one of its entries: its values, its line from 1, and those of its
    values.
    """

    values: Mapping[str, Any]
    line: int
    lines: Mapping[str, int]

    def line_of(self, name: str) -> int:
        """The line of a value, or that of the entry where there is no such value."""
        return self.lines.get(name, self.line)


def read_entries(file: Path, name: str) -> tuple[TomlEntry, list[TomlEntry]]:
    """Return what stands at the head of a file, and its entries. Raises EntriesUnread."""
    text = _text(file)
    try:
        head = tomllib.loads(text)
    except (ValueError, RecursionError) as cause:  # also a number that Python does not take
        found = _AT_LINE.search(str(cause))
        at_end = text.rstrip().count("\n") + 1 if str(cause).endswith("(at end of document)") else 0
        line = int(found[1]) if found else at_end
        raise EntriesUnread(line, text.split("\n")[line - 1] if line else "") from None
    given = head.pop(name, [])
    if not isinstance(given, list) or not all(isinstance(one, dict) for one in given):
        begins = re.search(rf"^[ \t]*\[?[ \t]*{name}\b.*", text, re.MULTILINE)
        place = text.count("\n", 0, begins.start()) + 1 if begins else 0
        raise EntriesUnread(place, begins[0] if begins else name)
    first, *others = _parts(text, name)
    others = others if len(others) == len(given) else [(0, {})] * len(given)
    entries = [
        TomlEntry(one, *where) for one, where in zip(given, others, strict=True)
    ]  # of entries that are written in one line no lines are known
    return TomlEntry(head, *first), entries


def _text(file: Path) -> str:
    try:
        raw = paths.read(file.parent, file.name, LARGEST)
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except paths.Refused:
        raise EntriesUnread(0, file.name) from None
    except UnicodeDecodeError as cause:
        line = cause.object.count(b"\n", 0, cause.start)
        given = cause.object.split(b"\n")[line].decode("utf-8", "replace")
        raise EntriesUnread(line + 1, given) from None


def _parts(text: str, name: str) -> Iterator[tuple[int, dict[str, int]]]:
    """The line of the head and of each entry, with those of their values."""
    heading = re.compile(rf"[ \t]*\[\[[ \t]*{name}[ \t]*\]\]")
    begins, lines = 0, dict[str, int]()
    for number, line in enumerate(text.split("\n"), 1):
        if heading.match(line):
            yield begins, lines
            begins, lines = number, {}
        elif found := re.match(r"[ \t]*(?:\[+[ \t]*)?[\"']?([\w-]+)[\"']?[ \t]*(?:=|\])", line):
            lines.setdefault(found[1], number)
    yield begins, lines
