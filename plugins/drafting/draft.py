"""A form as it is likely meant: its sections, fields, tables and signatures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from ..text import ascii_slug
from .blanks import BLANK, DraftField, clean, fields_of, kind_of
from .word import BOX, WordLine, WordTable

_STATE = re.compile(r"CỘNG H[ÒO][ÀA]? XÃ HỘI|Độc lập\s*[-–]\s*Tự do", re.IGNORECASE)
_NUMBER = re.compile(r"^\s*mẫu (?:số|đơn|tờ khai)?\s*[:.]?\s*([\w./-]+)", re.IGNORECASE)
_ISSUED = re.compile(r"^\s*\(?(ban hành kèm theo .+?)\)?$", re.IGNORECASE)
_TITLE = re.compile(r"^(?:TỜ KHAI|ĐƠN|GIẤY|PHIẾU|BẢN|VĂN BẢN|MẪU)\b")
_HEADING = re.compile(r"^\s*(?:[IVX]+|[A-ZĐ]|PHẦN [IVX\d]+)[.)/:]\s+\S")
_PLACE_DATE = re.compile(
    r"^(?:[^:,]{0,40},|[\s.…_,]*)\s*ngày[\s.…_]+tháng[\s.…_]+năm[\s.…_\d]*$", re.IGNORECASE
)
_SIGNED = re.compile(r"\(\s*ký", re.IGNORECASE)
_ROW_NUMBER = re.compile(r"^(?:tt|stt|số tt)\.?$", re.IGNORECASE)
_ONLY_BLANK = re.compile(r"^[\s.…_‥]*$")


@dataclass(frozen=True)
class DraftSection:
    """A part of the form; `repeat` is how many rows its table has, 0 for lines."""

    title: str = ""
    text: str = ""
    repeat: int = 0
    fields: tuple[DraftField, ...] = ()


@dataclass(frozen=True)
class FormDraft:
    """A whole form as drafted; `unread` are texts for which there was no place."""

    title: str = ""
    number: str = ""
    issued_with: str = ""
    sections: tuple[DraftSection, ...] = ()
    signatures: tuple[tuple[str, str], ...] = ()
    unread: tuple[str, ...] = ()

    @property
    def fields(self) -> tuple[DraftField, ...]:
        """Every field, in order."""
        return tuple(one for section in self.sections for one in section.fields)


@dataclass(frozen=True)
class _Drafting:
    draft: FormDraft = FormDraft()
    begun: bool = field(default=False)

    def add(self, *fields: DraftField) -> _Drafting:
        """The same with fields in its last section, which is begun where a table was last."""
        *before, last = self.draft.sections or (DraftSection(),)
        if last.repeat:
            before, last = [*before, last], DraftSection()
        last = replace(last, fields=(*last.fields, *fields))
        return replace(self, draft=replace(self.draft, sections=(*before, last)))

    def begin(self, section: DraftSection) -> _Drafting:
        return replace(self, draft=replace(self.draft, sections=(*self.draft.sections, section)))


def drafted(blocks: Iterable[WordLine | WordTable]) -> FormDraft:
    """Return the form that the blocks of a Word file are likely to be."""
    reading = _Drafting()
    for block in blocks:
        reading = _table(reading, block) if isinstance(block, WordTable) else _line(reading, block)
    filled = tuple(one for one in reading.draft.sections if one.fields or one.text or one.title)
    return replace(reading.draft, sections=filled)


def names(fields: Sequence[DraftField]) -> tuple[str, ...]:
    """A name for each field, made of its label; one that is taken already has a number."""
    found: list[str] = []
    for place, one in enumerate(fields, 1):
        words = ascii_slug(one.label).replace("-", "_")[:32].strip("_")
        name = words if words[:1].isalpha() else f"o_{words or place}"
        taken = sum(
            other == name or re.fullmatch(rf"{name}_\d+", other) is not None for other in found
        )
        found.append(f"{name}_{taken + 1}" if taken else name)
    return tuple(found)


def _line(reading: _Drafting, line: WordLine) -> _Drafting:
    # A tab at the end leads to a blank.
    draft, text = reading.draft, line.text.strip(" \u00a0")
    if _STATE.search(text) or _PLACE_DATE.match(text):
        return reading
    if not draft.title and (named := _heading_of_form(draft, text)):
        return replace(reading, draft=named)
    if _SIGNED.search(text):
        return replace(reading, draft=_signed(draft, text))
    if _ONLY_BLANK.match(text):
        return replace(reading, draft=_more_room(draft))
    if found := fields_of(text):
        return reading.add(*found)
    if _HEADING.match(text) or (line.bold and len(text) < 120):
        return reading.begin(DraftSection(title=text.rstrip(":")))
    if not draft.title and not draft.sections:
        return replace(reading, draft=replace(draft, unread=(*draft.unread, text)))
    return reading.begin(DraftSection(text=text))


def _heading_of_form(draft: FormDraft, text: str) -> FormDraft | None:
    """The draft with what stands above a form's fields, or nothing."""
    if found := _NUMBER.match(text):
        return replace(draft, number=found[1].rstrip("."))
    begins = _TITLE.match(text.upper()) and not draft.sections and not BLANK.search(text)
    if begins and len(text) < 120 and BOX not in text:
        return replace(draft, title=text)
    if found := _ISSUED.match(text):
        return replace(draft, issued_with=found[1])
    return None


def _more_room(draft: FormDraft) -> FormDraft:
    """A line of dots alone is more room for the field before it."""
    if not draft.sections or not draft.sections[-1].fields:
        return draft
    *before, section = draft.sections
    last = section.fields[-1]
    kind = "paragraph" if last.type == "text" else last.type
    longer = replace(last, lines=last.lines + 1, type=kind)
    return replace(
        draft, sections=(*before, replace(section, fields=(*section.fields[:-1], longer)))
    )


def _signed(draft: FormDraft, text: str) -> FormDraft:
    """The signature whose remark this is; who signs stood on the line before, or stands here."""
    title, _, remark = text.partition("(")
    note = f"({remark.rstrip()}"
    *before, last = draft.sections or (DraftSection(),)
    if not title.strip() and not last.fields and (last.title or last.text):
        title = last.title or last.text
        draft = replace(draft, sections=tuple(before))
    return replace(draft, signatures=(*draft.signatures, (clean(title) or "Người khai", note)))


def _table(reading: _Drafting, table: WordTable) -> _Drafting:
    texts = [text for row in table.rows for text in row]
    if any(_STATE.search(text) for text in texts):
        return _lines(reading, [text for text in texts if not _STATE.search(text)])
    if any(_SIGNED.search(text) for text in texts):
        draft = reading.draft
        for text in filter(_SIGNED.search, texts):
            draft = _signed(draft, " ".join(text.split()))
        return replace(reading, draft=draft)
    if cells := _digits(table):
        return reading.add(cells)
    if rows := _rows(table):
        return reading.begin(rows)
    if all(len(row) == 2 for row in table.rows):
        pairs = [(label, value) for label, value in table.rows if label.strip()]
        return reading.add(*(one for label, value in pairs for one in _pair(label, value)))
    return _lines(reading, texts)


def _lines(reading: _Drafting, texts: Iterable[str]) -> _Drafting:
    for text in texts:
        for line in text.split("\n"):
            if line.strip():
                reading = _line(reading, WordLine(line))
    return reading


def _pair(label: str, value: str) -> tuple[DraftField, ...]:
    if BOX in value or BLANK.search(value):
        return fields_of(f"{label.rstrip(':')}: {value}") or ()
    return (DraftField(clean(label), kind_of(clean(label))),)


def _digits(table: WordTable) -> DraftField | None:
    """A label before a row of empty cells, one a digit."""
    if len(table.rows) != 1 or len(table.rows[0]) < 9:
        return None
    label, *cells = table.rows[0]
    if not label.strip() or any(cell.strip() for cell in cells):
        return None
    kind = "identity" if len(cells) == 12 else kind_of(clean(label))
    return DraftField(clean(label), kind)


def _rows(table: WordTable) -> DraftSection | None:
    """A table whose first row names the columns of rows to fill in."""
    head, *rows = table.rows
    empty = [row for row in rows if not any(re.sub(r"[\s\d.…_]", "", cell) for cell in row)]
    if len(head) < 2 or not rows or len(empty) < len(rows) or not all(map(str.strip, head)):
        return None
    if len(head) == 2 and len(rows) < 2:
        return None
    labels = [clean(one) for one in head if not _ROW_NUMBER.match(one.strip())]
    fields = tuple(DraftField(one, kind_of(one)) for one in labels)
    return DraftSection(repeat=max(2, min(len(rows), 20)), fields=fields)
