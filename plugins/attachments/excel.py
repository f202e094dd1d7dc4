"""An Excel file: its title, pictures, and what is hidden in it."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from .examination import Flaw
from .office_parts import SHEET, OfficeParts, Unreadable, mute_pictures

_NOTES = r"xl/(?:comments/?|threadedComments/threadedComment)\d*\.xml"


def excel_flaws(parts: OfficeParts) -> Iterator[Flaw]:
    """Tell what is wrong with an Excel file. Raises Unreadable."""
    book = parts.root("xl/workbook.xml")
    if book is None:
        raise Unreadable
    if not parts.title:
        yield Flaw("attachment-no-title", {"given": ""})
    hidden = [
        sheet.get("name") or "?"
        for sheet in book.iter(f"{SHEET}sheet")
        if sheet.get("state", "visible") != "visible"
    ]
    if hidden:
        yield Flaw("attachment-hidden-sheet", {"names": hidden[:5]})
    rows = sum(map(_hidden_lines, parts.roots(r"xl/worksheets/sheet\d+\.xml")))
    if rows:
        yield Flaw("attachment-hidden-rows", {"count": rows})
    if count := sum(map(mute_pictures, parts.roots(r"xl/drawings/drawing\d+\.xml"))):
        yield Flaw("attachment-mute-picture", {"count": count})
    notes = sum(map(_comments, parts.roots(_NOTES)))
    if notes:
        yield Flaw("attachment-comments", {"count": notes})


def _hidden_lines(root: etree._Element) -> int:
    lines = root.iter(f"{SHEET}row", f"{SHEET}col")
    return sum(1 for line in lines if line.get("hidden") in ("1", "true"))


def _comments(root: etree._Element) -> int:
    return sum(1 for _ in root.iter(f"{SHEET}comment", "{*}threadedComment"))
