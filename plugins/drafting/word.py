"""What stands in a Word form, in order: lines with their blanks, and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

from docx import Document
from docx.opc.exceptions import PackageNotFoundError

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BOX = "□"
#: Characters of Word's symbol faces that are drawn as a box to tick.
_SYMBOLS = frozenset(("F0A8", "F06F", "F071", "F0A3", "F072", "25A1", "F02A"))
_DRAWN = {"br": "\n", "cr": "\n", "checkBox": BOX, "textInput": "……"}
_BOXES = re.compile("[☐☑☒▢◻❏❑\uf0a8\uf06f\uf071\uf0a3]|\\[\\s?\\]")


@dataclass(frozen=True)
class WordLine:
    """A paragraph: its text, with boxes as `□` and tabs as they are; whether all of it is bold."""

    text: str
    bold: bool = False


@dataclass(frozen=True)
class WordTable:
    """A table as the texts of its cells, row by row; a cell that spans columns stands once."""

    rows: tuple[tuple[str, ...], ...]


class NotWord(Exception):
    """The file is no Word file of today's form (.docx)."""


def read_word(content: bytes) -> tuple[WordLine | WordTable, ...]:
    """Return the blocks of a Word file. Raises NotWord."""
    try:
        body = Document(BytesIO(content)).element.body
    except (BadZipFile, PackageNotFoundError, KeyError, ValueError) as cause:
        raise NotWord from cause
    return tuple(_blocks(body))


def _blocks(part: Any) -> Iterator[WordLine | WordTable]:
    for element in part:
        if element.tag == f"{_WORD}p":
            bold = _bold(element)
            yield from (WordLine(line, bold) for line in _text(element).split("\n") if line.strip())
        elif element.tag == f"{_WORD}tbl":
            yield WordTable(tuple(_cells(row) for row in element.iter(f"{_WORD}tr")))
        elif element.tag == f"{_WORD}sdt":
            yield from _blocks(element.find(f"{_WORD}sdtContent"))


def _cells(row: Any) -> tuple[str, ...]:
    return tuple(
        "\n".join(filter(None, (_text(one).strip() for one in cell.iter(f"{_WORD}p"))))
        for cell in row.iter(f"{_WORD}tc")
    )


def _text(paragraph: Any) -> str:
    return _BOXES.sub(BOX, "".join(map(_piece, paragraph.iter())))


def _piece(element: Any) -> str:
    """What an element of a paragraph adds to its text."""
    name = str(element.tag).removeprefix(_WORD)
    if name == "t":
        return element.text or ""
    if name == "sym":
        return BOX if str(element.get(f"{_WORD}char")).upper() in _SYMBOLS else ""
    # A tab among the settings of a paragraph is where a tab stops, and no character.
    tab = name == "tab" and str(element.getparent().tag) == f"{_WORD}r"
    return (
        "\t" if tab else {"br": "\n", "cr": "\n", "checkBox": BOX, "textInput": "……"}.get(name, "")
    )


def _bold(paragraph: Any) -> bool:
    runs = [one for one in paragraph.iter(f"{_WORD}r") if _text(one).strip()]
    return bool(runs) and all(_is_on(one.find(f"{_WORD}rPr/{_WORD}b")) for one in runs)


def _is_on(mark: Any) -> bool:
    return mark is not None and mark.get(f"{_WORD}val") not in ("0", "false")
