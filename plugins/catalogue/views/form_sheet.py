"""A prescribed form as it is printed: its lines, tables and signatures, in order."""

from __future__ import annotations

from dataclasses import dataclass

from ...domain import FormField, FormSection, PrescribedForm

#: Rows of a table that stand empty for writing by hand.
_ROWS = 4


@dataclass(frozen=True)
class Blank:
    """A wording and the blank after it; `options` are boxes to tick, `lines` the room to write."""

    label: str
    name: str
    unit: str
    options: tuple[str, ...]
    lines: int


@dataclass(frozen=True)
class SheetPart:
    """A section on paper: its heading, a sentence, lines of blanks, or a table with these columns
    and so many rows.
    """

    name: str
    title: str
    text: str
    lines: tuple[tuple[Blank, ...], ...]
    columns: tuple[Blank, ...]
    rows: int


@dataclass(frozen=True)
class FormSheet:
    """A whole form on paper; the heading of the state is the template's."""

    number: str
    issued_with: str
    title: str
    parts: tuple[SheetPart, ...]
    signatures: tuple[tuple[str, str], ...]


def form_sheet(record: PrescribedForm, title: str) -> FormSheet:
    """Return a form as it is printed."""
    return FormSheet(
        record.number or "",
        record.issued_with or "",
        record.printed_title or title.upper(),
        tuple(_part(one) for one in record.sections),
        tuple((one.title, one.note or "") for one in record.signatures),
    )


def _part(section: FormSection) -> SheetPart:
    blanks = tuple(_blank(one) for one in section.fields)
    lines: list[tuple[Blank, ...]] = []
    for one, blank in zip(section.fields, blanks, strict=True):
        if one.joined and lines:
            lines[-1] = (*lines[-1], blank)
        else:
            lines.append((blank,))
    return SheetPart(
        section.name,
        section.title or "",
        section.text or "",
        () if section.repeat else tuple(lines),
        blanks if section.repeat else (),
        min(section.repeat or 0, _ROWS),
    )


def _blank(asked: FormField) -> Blank:
    boxes = asked.options if asked.boxes or asked.type == "choices" else ()
    return Blank(asked.label, asked.name, asked.unit or "", boxes, asked.lines)
