"""What Word leaves in a text that is pasted, mended line by line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from ..text import legacy_lines

#: Soft hyphens, and what has no width and no meaning in Vietnamese.
_NOTHING = str.maketrans("", "", "\u00ad\u200b\u200c\u200d\u2060\ufeff")
#: Blanks of other widths.
_BLANKS = re.compile("[\u00a0\u2000-\u200a\u202f\u3000]")
#: Signs that stand for the points of a list, those of Word's symbol faces among them; `o` is the
#: second level's.
_BULLET = re.compile(r"^(\s*)(?:[•●◦▪■►➢✓·\uf0b7\uf0a7\uf0d8\uf0fc]|o(?=\t))[\t ]*")
_TABLE_ROW = re.compile(r"^[^\t|#>-][^\t]*(?:\t+[^\t]+)+\t*$")


def tidied(text: str) -> str:
    """Return a page's file, header and all, with the marks of Word mended: old fonts in Unicode,
    letters composed, soft hyphens and odd blanks gone, points of lists and rows of tables as
    Markdown has them. A text without any is returned as it is.
    """
    lines = unicodedata.normalize("NFC", text).split("\n")
    for old in legacy_lines("\n".join(lines)):
        lines[old.line - 1] = old.text
    lines = [_BLANKS.sub(" ", line.translate(_NOTHING)) for line in lines]
    begin = _body(lines)
    return "\n".join([*lines[:begin], *_tables(_points(lines[begin:]))])


def _body(lines: list[str]) -> int:
    """The line on which the text begins, behind the header."""
    if not lines or lines[0].strip() != "---":
        return 0
    ends = (place for place, line in enumerate(lines[1:], 1) if line.strip() == "---")
    return next(ends, len(lines) - 1) + 1


def _points(lines: list[str]) -> Iterator[str]:
    """Points of lists; code, which begins with four blanks or a fence, is nobody's list."""
    fenced = False
    for line in lines:
        fenced ^= line.lstrip().startswith("```")
        yield line if fenced or line.startswith("    ") else _BULLET.sub(r"\1- ", line)


def _tables(lines: Iterator[str]) -> Iterator[str]:
    """Rows of cells with tabs between them, two or more of as many cells, as a table whose first
    row is its head.
    """
    waiting: list[list[str]] = []
    for line in lines:
        cells = [cell.strip() for cell in re.split(r"\t+", line.strip("\t"))]
        if _TABLE_ROW.match(line) and (not waiting or len(waiting[0]) == len(cells)):
            waiting.append(cells)
            continue
        yield from _table(waiting)
        waiting = []
        if _TABLE_ROW.match(line):
            waiting = [cells]
        else:
            yield line
    yield from _table(waiting)


def _table(rows: list[list[str]]) -> Iterator[str]:
    if len(rows) < 2:
        yield from ("\t".join(row) for row in rows)
        return
    for place, row in enumerate(rows):
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |"
        if place == 0:
            yield "|" + "---|" * len(row)
