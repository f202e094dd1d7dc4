"""A table of a page's text as everybody can read it: with a caption, with headings that head
something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement
from markdown_it.rules_block.table import escapedSplit

from ..domain import Problem, error, warning
from .commonmark import MarkdownReading
from .places import Places

_CAPTION = re.compile(r"\s*(?:Bảng|Table)\s*\d*\s*[:.]\s*", re.IGNORECASE)
_ROW = re.compile(r"\|.*\|.*\||\|[^|]*\|")
_MARK = re.compile(r"\s*(?:[-+*•–]|[\dA-Za-zđ]{1,3}[.)])\t+")


def mend_tables(tree: HtmlElement, path: str, places: Places) -> Iterator[Problem]:
    """Make the line above each table its caption (`Bảng: …`), and tell which cells head which."""
    for table in tree.iter("table"):
        before = table.getprevious()
        found = _CAPTION.match(_plain(before)) if before is not None and before.tag == "p" else None
        own = table.find("caption")
        if own is not None and own.text_content().strip():
            pass
        elif found:
            before.text = before.text[found.end() :]
            before.tag = "caption"
            table.insert(0, before)
        else:
            yield error("table-without-caption", path, places.line(table, "<table"))
        _scopes(table)


def _plain(paragraph: HtmlElement) -> str:
    """What a paragraph begins with; a caption that is bold or slanting throughout is one all the
    same.
    """
    only = paragraph[0] if len(paragraph) == 1 else None
    if (
        only is not None
        and only.tag in ("strong", "b", "em", "i")
        and not (paragraph.text or only.tail or "").strip()
        and _CAPTION.match(only.text or "")
    ):
        only.drop_tag()
    return paragraph.text or ""


def broken_tables(tree: HtmlElement, path: str, places: Places) -> Iterator[Problem]:
    """Tell of rows (`| A | B |`) that stayed a paragraph, since no line of dashes stands below the
    first.
    """
    for paragraph in tree.iter("p"):
        rows = [row.strip() for row in paragraph.text_content().strip().split("\n")]
        if all(_ROW.fullmatch(row) for row in rows):
            yield error("table-broken", path, places.line(paragraph), given=rows[0][:60])


def crowded_rows(reading: MarkdownReading, path: str, first_line: int) -> Iterator[Problem]:
    """Tell of rows with more cells than the first: there is no column to show them in."""
    written = reading.text.split("\n")
    columns = 0
    for token in reading.tokens:
        if token.type == "thead_open":
            columns = 0
        elif token.type == "th_open":
            columns += 1
        elif token.type == "tr_open" and token.map and token.map[0]:
            cells = _cells(written[token.map[0]])
            if columns and len(cells) > columns:
                yield error(
                    "table-crowded",
                    path,
                    first_line + token.map[0],
                    given=" | ".join(cells[columns:]),
                    count=len(cells),
                    columns=columns,
                )


def tabbed_rows(
    reading: MarkdownReading, text: str, path: str, first_line: int
) -> Iterator[Problem]:
    """Tell of lines whose cells are parted by tabs, as a table from Word is pasted, with the table
    to write.
    """
    written = text.split("\n")
    rows: list[tuple[int, list[str]]] = []
    for token in reading.tokens:
        first, end = token.map if token.type == "inline" and token.map else (0, 0)
        for line, given in enumerate(written[first:end], first):
            if "\t" in _MARK.sub("", given).strip():
                rows.append((line, [cell.strip() for cell in given.strip().split("\t")]))
    while rows:
        here = 1
        while here < len(rows) and rows[here][0] - rows[here - 1][0] <= 2:
            here += 1
        if here > 1:
            yield warning(
                "table-tabbed",
                path,
                first_line + rows[0][0],
                given=" ⇥ ".join(rows[0][1])[:60],
                nearest=_table([cells for _, cells in rows[:here]]),
            )
        del rows[:here]


def _table(rows: list[list[str]]) -> str:
    """Rows as a table in Markdown, set in like a proposal."""
    width = max(map(len, rows))
    lines = [f"| {' | '.join([*row, *[''] * (width - len(row))])} |" for row in rows]
    return "\n".join(
        [
            "",
            "    Bảng: …",
            "",
            *(f"    {line}" for line in [lines[0], "|---" * width + "|", *lines[1:]]),
        ]
    )


def _cells(row: str) -> list[str]:
    """The cells of a row as it is written."""
    cells = escapedSplit(row.strip().lstrip("> "))
    return [
        cell.strip() for cell in cells[not cells[0].strip() : len(cells) - (not cells[-1].strip())]
    ]


def _scopes(table: HtmlElement) -> None:
    """Mark what a heading cell heads. An empty corner means that the first column heads the
    rows.
    """
    first = next(table.iter("tr"), None)
    heads = [cell for row in table.iter("thead") for cell in row.iter("th")]
    if not heads and first is not None and all(cell.tag == "th" for cell in first):
        heads = list(first)
    names = [" ".join(cell.text_content().split()) for cell in heads]
    by_row = bool(names) and not names[0]
    for cell in heads:
        cell.set("scope", "col")
    if by_row:
        heads[0].tag = "td"
        heads[0].attrib.pop("scope")
    for row in table.iter("tr"):
        if row is not first and row.getparent().tag != "thead":
            _row(row, names, by_row)
    for cell in table.iter("td", "th"):
        if align := cell.attrib.pop("align", None):
            cell.set("data-align", align)


def _row(row: HtmlElement, names: list[str], by_row: bool) -> None:
    for place, cell in enumerate(row):
        if place == 0 and (by_row or cell.tag == "th"):
            cell.tag = "th"
            cell.set("scope", "row")
        elif place < len(names) and names[place]:
            cell.set("data-label", names[place])
