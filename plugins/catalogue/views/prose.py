"""Plain text of a header as paragraphs and lists, in the words it was written in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

#: What marks an item at the start of a line of plain text, each kind with its rank: lists of the
#: national records have numbers above letters, letters above stars, stars above dashes, dashes
#: above crosses.
_MARKS = (
    (0, re.compile(r"\d{1,2}[.)/](?=\s)|\(\d{1,2}\)(?=\s)")),
    (1, re.compile(r"[a-zđ][.)/](?=\s)|\((?:[a-zđ]|[ivx]{1,4})\)(?=\s)")),
    (2, re.compile(r"[a-zđ]\d{1,2}[.)](?=\s)")),
    (3, re.compile(r"\*\)?(?=\s)")),
    (4, re.compile(r"(?:[-–—]|--)(?=\s)")),
    (5, re.compile(r"\+\)?(?=\s)")),
    (6, re.compile(r"\+{2,3}(?=\s)")),
    (7, re.compile(r"[•·▪■●◦](?=\s)")),
)
_OWN = 2  # numbers and letters stay in the text: others refer to them


@dataclass(frozen=True)
class Block:
    """A paragraph (one line) or a list (its items); `below` has the lists of each item.

    Items of `own_marks` begin with the number or letter they were written with, others have lost
    their bullet.
    """

    kind: Literal["paragraph", "list", "own_marks"]
    lines: tuple[str, ...]
    below: tuple[tuple[Block, ...], ...] = ()


def every_line(found: Iterable[Block]) -> Iterator[str]:
    """Yield the lines of blocks in the order of reading, each before those below it."""
    for block in found:
        for place, line in enumerate(block.lines):
            yield line
            yield from every_line(block.below[place] if block.below else ())


@dataclass(frozen=True)
class _Line:
    written: str
    rank: int
    text: str


def blocks(*texts: str | None) -> tuple[Block, ...]:
    """Return texts as blocks: each line a paragraph, neighbouring lines with marks a list, lower
    marks a list below.
    """
    return tuple(_blocks(line for text in texts if text for line in text.split("\n")))


def _blocks(lines: Iterable[str]) -> Iterator[Block]:
    read = [_read(line.strip()) for line in lines if line.strip()]
    for marked, group in groupby(read, key=lambda line: line.rank >= 0):
        if marked:
            yield from _lists(tuple(group), outermost=True)
        else:
            yield from (Block("paragraph", (line.written,)) for line in group)


def _read(line: str) -> _Line:
    for rank, mark in _MARKS:
        if (found := mark.match(line)) and line[found.end() :].strip():
            return _Line(line, rank, line if rank <= _OWN else line[found.end() :].strip())
    return _Line(line, -1, line)


def _lists(lines: Sequence[_Line], *, outermost: bool = False) -> Iterator[Block]:
    """Lines with marks as lists. A lone mark among paragraphs makes no list, and stays as it was
    written.
    """
    items: list[tuple[_Line, list[_Line]]] = []
    for line in lines:
        if items and line.rank > items[-1][0].rank:
            items[-1][1].append(line)
        else:
            items.append((line, []))
    for rank, group in groupby(items, key=lambda item: item[0].rank):
        members = tuple(group)
        below = tuple(tuple(_lists(inner)) for _, inner in members)
        if outermost and len(members) == 1:
            yield Block("paragraph", (members[0][0].written,))
            yield from below[0]
        else:
            kind: Literal["list", "own_marks"] = "own_marks" if rank <= _OWN else "list"
            yield Block(kind, tuple(line.text for line, _ in members), below if any(below) else ())
