"""A table of a page's text as everybody can read it: with a caption, with headings that head something."""
from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from plugins.model import Problem, error

from .lines import Lines

_CAPTION = re.compile(r"\s*(?:Bảng|Table)\s*\d*\s*[:.]\s*")


def mend_tables(tree: HtmlElement, path: str, lines: Lines) -> Iterator[Problem]:
    """Make the line above each table its caption (`Bảng: …`), and tell which cells head which."""
    for table in tree.iter("table"):
        before = table.getprevious()
        found = _CAPTION.match(before.text or "") if before is not None and before.tag == "p" else None
        if found:
            before.text = before.text[found.end():]
            before.tag = "caption"
            table.insert(0, before)
        else:
            first = table.find(".//th")
            yield error("table-without-caption", path, lines.of((first.text or "") if first is not None else ""))
        _scopes(table)


def broken_tables(tree: HtmlElement, path: str, lines: Lines) -> Iterator[Problem]:
    """Tell of rows (`| A | B |`) that stayed a paragraph, since no line of dashes stands below the first."""
    for paragraph in tree.iter("p"):
        rows = paragraph.text_content().strip().split("\n")
        if len(rows) > 1 and all(row.strip().startswith("|") for row in rows):
            yield error("table-broken", path, lines.of(rows[0]), given=rows[0][:60])


def _scopes(table: HtmlElement) -> None:
    """Mark what a heading cell heads. An empty corner means that the first column heads the rows."""
    heads = [cell for row in table.iter("thead") for cell in row.iter("th")]
    names = [" ".join(cell.text_content().split()) for cell in heads]
    by_row = bool(names) and not names[0]
    for cell in heads:
        cell.set("scope", "col")
    if by_row:
        heads[0].tag = "td"
        heads[0].attrib.pop("scope")
    for row in table.iterfind("tbody/tr"):
        for place, cell in enumerate(row):
            if place == 0 and by_row:
                cell.tag = "th"
                cell.set("scope", "row")
            elif place < len(names) and names[place]:
                cell.set("data-label", names[place])
    for cell in table.iter("td", "th"):
        if align := cell.attrib.pop("align", None):
            cell.set("data-align", align)
