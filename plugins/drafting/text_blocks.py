"""What stands in a Word document, in order: paragraphs with their level, tables, footnotes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

from docx import Document
from docx.opc.exceptions import PackageNotFoundError

from ..text import nfc
from .word import NotWord

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_REFERENCE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PROPERTIES = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_HEADING = re.compile(r"(?:Heading|Tiu)\s*(\d)", re.IGNORECASE)
#: Letters that would be marks in Markdown.
_ESCAPED = str.maketrans({one: f"\\{one}" for one in "\\`*_<["})
#: What has no place on a page, by the names of its elements.
LOST = {
    "txbxContent": "text-box",
    "oMath": "formula",
    "del": "deleted",
    "chart": "chart",
    "commentReference": "comment",
    "object": "object",
}


@dataclass(frozen=True)
class TextParagraph:
    """A paragraph: its text, the level of its heading (0 where it has none), whether it is an item
    of a list, and how deep.
    """

    text: str
    heading: int = 0
    item: int = 0
    bold: bool = False


@dataclass(frozen=True)
class TextTable:
    """A table, each row as wide as the widest; a merged cell stands in all its places."""

    rows: tuple[tuple[str, ...], ...]


@dataclass
class WordText:
    """All of a document; pictures as name, bytes and description, `lost` how many there are of what
    has no place.
    """

    blocks: list[TextParagraph | TextTable] = field(default_factory=list)
    footnotes: dict[str, str] = field(default_factory=dict)
    pictures: list[tuple[str, bytes, str]] = field(default_factory=list)
    lost: Counter[str] = field(default_factory=Counter)


def read_text(content: bytes) -> WordText:
    """Return what stands in a Word file. Raises NotWord."""
    try:
        document = Document(BytesIO(content))
    except (BadZipFile, PackageNotFoundError, KeyError, ValueError) as cause:
        raise NotWord from cause
    found = WordText()
    found.blocks += _blocks(document.element.body, document, found)
    found.footnotes = dict(_footnotes(document))
    names = (str(one.tag).rpartition("}")[2] for one in document.element.body.iter())
    found.lost.update(LOST[name] for name in names if name in LOST)
    return found


def _blocks(part: Any, document: Any, found: WordText) -> Iterator[TextParagraph | TextTable]:
    for element in part:
        name = str(element.tag).removeprefix(_WORD)
        if name == "p":
            yield from _paragraphs(element, document, found)
        elif name == "tbl":
            yield TextTable(_rows(element, document, found))
        elif name == "sdt":
            yield from _blocks(element.find(f"{_WORD}sdtContent"), document, found)


def _paragraphs(element: Any, document: Any, found: WordText) -> Iterator[TextParagraph]:
    style = element.find(f"{_WORD}pPr/{_WORD}pStyle")
    named = style.get(f"{_WORD}val") if style is not None else ""
    heading = _HEADING.search(named or "")
    level = element.find(f"{_WORD}pPr/{_WORD}numPr/{_WORD}ilvl")
    listed = element.find(f"{_WORD}pPr/{_WORD}numPr") is not None or "List" in (named or "")
    depth = (int(level.get(f"{_WORD}val")) if level is not None else 0) + 1 if listed else 0
    runs = [run for run in element.iter(f"{_WORD}r") if _run_text(run).strip()]
    bold = bool(runs) and all(run.find(f"{_WORD}rPr/{_WORD}b") is not None for run in runs)
    for line in nfc(_text(element, document, found)).split("\n"):
        if text := " ".join(line.split()):
            yield TextParagraph(text, int(heading[1]) if heading else 0, depth, bold)


def _text(element: Any, document: Any, found: WordText) -> str:
    """The text of a paragraph, with its footnotes and pictures as Markdown has them."""
    return "".join(_piece(one, document, found) for one in element.iter())


def _run_text(run: Any) -> str:
    return "".join(one.text or "" for one in run.iter(f"{_WORD}t"))


def _piece(one: Any, document: Any, found: WordText) -> str:
    tag = str(one.tag)
    name = tag.removeprefix(_WORD)
    inside = any(str(above.tag).endswith("}txbxContent") for above in one.iterancestors())
    if inside:
        return ""
    if name == "t":
        return (one.text or "").translate(_ESCAPED)
    if name in ("br", "cr"):
        return "\n"
    if name == "tab":
        return " "
    if name == "footnoteReference":
        return f"[^{one.get(f'{_WORD}id')}]"
    if tag == f"{_DRAWING}blip" and (
        part := document.part.related_parts.get(one.get(f"{_REFERENCE}embed"))
    ):
        return _picture(one, part, found)
    return ""


def _picture(one: Any, part: Any, found: WordText) -> str:
    described = next(
        (above.find(f".//{_PROPERTIES}") for above in one.iterancestors(f"{_WORD}drawing")), None
    )
    said = described.get("descr", "") if described is not None else ""
    suffix = str(part.partname).rpartition(".")[2]
    name = f"{len(found.pictures) + 1}.{suffix}"
    found.pictures.append((name, part.blob, said))
    return f"![{said or '???'}](/files/{{slug}}-{name})"


def _rows(table: Any, document: Any, found: WordText) -> tuple[tuple[str, ...], ...]:
    rows: list[list[str]] = []
    for row in table.findall(f"{_WORD}tr"):
        cells: list[str] = []
        for cell in row.findall(f"{_WORD}tc"):
            lines = (_text(one, document, found) for one in cell.iter(f"{_WORD}p"))
            text = "\n".join(nfc(line).strip() for line in lines if line.strip())
            merge = cell.find(f"{_WORD}tcPr/{_WORD}vMerge")
            if merge is not None and merge.get(f"{_WORD}val") != "restart" and rows:
                text = rows[-1][len(cells)] if len(cells) < len(rows[-1]) else text
            span = cell.find(f"{_WORD}tcPr/{_WORD}gridSpan")
            cells += [text] * (int(span.get(f"{_WORD}val")) if span is not None else 1)
        rows.append(cells)
    widest = max(map(len, rows), default=0)
    return tuple((*row, *[""] * (widest - len(row))) for row in rows)


def _footnotes(document: Any) -> Iterator[tuple[str, str]]:
    for one in document.part.rels.values():
        if one.reltype.endswith("/footnotes"):
            from lxml import etree  # python-docx has no class for footnotes

            root = etree.fromstring(one.target_part.blob, etree.XMLParser(resolve_entities=False))
            for note in root.iter(f"{_WORD}footnote"):
                text = nfc("".join(piece.text or "" for piece in note.iter(f"{_WORD}t"))).strip()
                if text:
                    yield str(note.get(f"{_WORD}id")), text
