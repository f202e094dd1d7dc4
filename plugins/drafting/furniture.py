"""What stands around a document's text, as decree 30/2020 arranges it: who, number, day, type,
recipients, signature.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from .. import locales
from ..text import fold
from .text_blocks import TextParagraph, TextTable, WordText

_STATE = re.compile(r"CỘNG H[ÒO][ÀA]? XÃ HỘI|^Độc lập\s*[-–]", re.IGNORECASE)
_NUMBER = re.compile(r"^Số\s*:\s*(\d[\w./-]*/[\w./&-]+)", re.IGNORECASE)
_DAY = re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", re.IGNORECASE)
_PLACE_DAY = re.compile(r"^[^.:]{2,40},\s*ngày", re.IGNORECASE)
_SIGNED = re.compile(r"^(?:TM|KT|TL|TUQ|Q)\.\s*", re.IGNORECASE)
_LAW = re.compile(r"\d+/\d{4}/[A-ZĐ][\w-]*")
_LINE = re.compile(r"^[-–_*\s]*$")


@dataclass
class DocumentDraft:
    """The fields that were read, and the blocks of the text that are left."""

    fields: dict[str, object] = field(default_factory=dict)
    blocks: list[TextParagraph | TextTable] = field(default_factory=list)


def without_furniture(word: WordText) -> DocumentDraft:
    """Return the fields of what stands around a text, and the text without it."""
    draft, issuer, ended = DocumentDraft(), list[str](), False
    naming = False
    for block in word.blocks:
        if isinstance(block, TextTable):
            lines = [
                line.strip() for row in block.rows for cell in row for line in cell.split("\n")
            ]
            if _ends(lines):
                _end(block, draft)
                ended = True
            elif not draft.blocks and any(
                _STATE.search(line) or _NUMBER.match(line) for line in lines
            ):
                for line in lines:
                    _begin(line, draft, issuer)
            else:
                draft.blocks.append(block)
            continue
        text = block.text
        if not draft.blocks and _begin(text, draft, issuer):
            naming = "document_type" in draft.fields
        elif naming and not draft.blocks and (block.bold or re.match(r"(?i)(?:về |v/v)", text)):
            before = f"{draft.fields['title']} " if "title" in draft.fields else ""
            draft.fields["title"] = before + text
        elif not (_LINE.match(text) or ended):
            draft.blocks.append(block)
    if issuer:
        draft.fields["issuer_name"] = " ".join(dict.fromkeys(issuer)).capitalize()
    laws = dict.fromkeys(law for block in draft.blocks for law in _based_on(block))
    if laws:
        draft.fields["based_on"] = list(laws)
    return draft


def _begin(text: str, draft: DocumentDraft, issuer: list[str]) -> bool:
    """Take a line above the text; false where it belongs to the text."""
    types = {fold(by["vi"]): by["vi"] for by in locales.names("document_types").values()}
    if not text or _LINE.match(text) or _STATE.search(text):
        return True
    if found := _NUMBER.match(text):
        draft.fields["number"] = found[1]
    elif _PLACE_DAY.match(text):
        if day := _DAY.search(text):
            draft.fields["issued"] = dt.date(int(day[3]), int(day[2]), int(day[1]))
    elif fold(text) in types and text == text.upper():
        draft.fields["document_type"] = types[fold(text)]
    elif re.match(r"(?i)v/v ", text) and "title" not in draft.fields:
        draft.fields["title"] = text
    elif text == text.upper() and "document_type" not in draft.fields and len(issuer) < 4:
        issuer.append(text)
    else:
        return False
    return True


def _based_on(block: TextParagraph | TextTable) -> Iterator[str]:
    if isinstance(block, TextParagraph) and block.text.startswith("Căn cứ"):
        yield from _LAW.findall(block.text)


def _ends(lines: list[str]) -> bool:
    return any(line.lower().startswith("nơi nhận") for line in lines) or any(
        _SIGNED.match(line) for line in lines
    )


def _end(table: TextTable, draft: DocumentDraft) -> None:
    """Recipients and signature, each in a cell of the table below a text."""
    for cell in dict.fromkeys(cell for row in table.rows for cell in row):
        lines = [line.strip() for line in cell.split("\n") if line.strip()]
        if lines and lines[0].lower().startswith("nơi nhận"):
            named = [line.lstrip("-– ").rstrip(";.") for line in lines[1:]]
            draft.fields["recipients"] = [one for one in named if one]
        elif lines:
            titles = [line for line in lines if line == line.upper() and not _LINE.match(line)]
            names = [line for line in lines if line != line.upper() and "(" not in line]
            if titles:
                draft.fields["signer_position"] = _SIGNED.sub("", titles[-1]).capitalize()
            if names:
                draft.fields["signer"] = names[-1]
