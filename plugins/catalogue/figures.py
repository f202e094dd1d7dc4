"""Figures of a CSV file: a name in the first column, numbers in the others."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..domain import Content, Page, Problem, SitePage, error
from ..frontmatter.record import line_of
from ..run import paths
from ..text import tidy

#: More is no table that people read. A file of this size is opened, a larger one is not.
MOST_ROWS, MOST_COLUMNS, LARGEST = 2_000, 50, 2_000_000
_NUMBER = re.compile(r"[-−]?\d{1,15}(?:[.,]\d{1,10})?", re.ASCII)
_COUNTED = "%|hồ sơ|lượt|người|hộ|ngày|giờ|điểm|đồng|đ|cases|files|people|days"
_WITH_MORE = re.compile(
    rf"([-−]?\d{{1,3}}(?: \d{{3}})+|[-−]?\d{{1,15}})([.,]\d{{1,2}})?\s?(?:{_COUNTED})?", re.ASCII
)
# 1.120 is a thousand to one reader and little more than one to the next.
_DOUBTFUL = re.compile(r"[-−]?\d{1,3}[.,]\d{3}")


@dataclass(frozen=True)
class Figures:
    """A table: `heads` names its columns, the first of which names the rows. A missing number is
    None.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[float | None, ...]], ...]

    @property
    def places(self) -> tuple[int, ...]:
        """The decimals of the most exact number of each column."""
        numbers = [values for _, values in self.rows]
        return tuple(max(map(_decimals, column)) for column in zip(*numbers, strict=True))


class NotFigures(Exception):
    """The file is no table of numbers: a problem's `code`, the file's `line`, and `values` for the
    message.
    """

    def __init__(self, code: str, line: int = 0, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.line = line
        self.values = values


def read_figures(raw: bytes) -> Figures:
    """Read comma- or semicolon-separated UTF-8, as spreadsheets write it. Raises NotFigures."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as cause:
        raise NotFigures("figures-not-utf-8") from cause
    separator = next((mark for mark in ";\t" if mark in text.lstrip().partition("\n")[0]), ",")
    (head_line, heads), *rows = _without_empty(list(_rows(text, separator))) or [(0, ())]
    if len(heads) < 2 or not rows:
        raise NotFigures("figures-empty")
    if len(rows) > MOST_ROWS or len(heads) > MOST_COLUMNS:
        raise NotFigures(
            "figures-too-many",
            rows=len(rows),
            columns=len(heads),
            most_rows=MOST_ROWS,
            most_columns=MOST_COLUMNS,
        )
    for line, row in rows:
        if len(row) != len(heads):
            raise NotFigures("figures-uneven", line, given=len(row), needed=len(heads))
    if not all(heads[1:]):
        raise NotFigures("figures-column-without-name", head_line, column=heads.index("", 1) + 1)
    return Figures(heads, tuple((row[0], _numbers(row[1:], line)) for line, row in rows))


def _rows(text: str, separator: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Each row with the line on which it begins."""
    cells, line = csv.reader(io.StringIO(text, newline=None), delimiter=separator, strict=True), 1
    try:
        for row in cells:
            # A quotation mark that was left open ends at the next one, rows later.
            if any("\n" in cell and separator in cell for cell in row):
                raise NotFigures("figures-quote-open", line)
            if row[:1] != ["sep="]:  # Excel's own line that names the mark between columns
                yield line, tuple(" ".join(tidy(cell).split()) for cell in row)
            line = cells.line_num + 1
    except csv.Error as cause:
        raise NotFigures("figures-quote-open", line) from cause


def _without_empty(rows: list[tuple[int, tuple[str, ...]]]) -> list[tuple[int, tuple[str, ...]]]:
    """The table without the rows and columns in which nothing stands: Excel writes `;;` where
    something once was.
    """
    filled = {place for _, row in rows for place, cell in enumerate(row) if cell}
    left: list[tuple[int, tuple[str, ...]]] = []
    for line, row in rows:
        if any(row):
            left.append((line, tuple(cell for place, cell in enumerate(row) if place in filled)))
    return left


def _numbers(cells: Sequence[str], line: int) -> tuple[float | None, ...]:
    return tuple(_number(cell, line) for cell in cells)


def _decimals(value: float | None) -> int:
    return 0 if value is None or value.is_integer() else len(str(value).partition(".")[2])


def _number(cell: str, line: int) -> float | None:
    """A number with a decimal comma or point; `-`, or nothing, where there is none."""
    if cell in ("", "-", "–"):
        return None
    if _DOUBTFUL.fullmatch(cell) or not _NUMBER.fullmatch(cell):
        raise NotFigures("figure-not-a-number", line, given=cell[:60], nearest=_meant(cell))
    return float(cell.replace(",", ".").replace("−", "-"))


def _meant(cell: str) -> str:
    """The number of a cell with a sign of percent, what is counted, or blanks between thousands;
    empty where unsure.
    """
    found = _WITH_MORE.fullmatch(cell)
    return found[1].replace(" ", "") + (found[2] or "") if found else ""


def figure_problems(pages: Iterable[tuple[SitePage, Content]], content: Path) -> Iterator[Problem]:
    """Yield what is wrong with the files of figures that pages show; one that is not there is told
    elsewhere.
    """
    for page, record in pages:
        for place, one in enumerate(record.indicators if isinstance(record, Page) else ()):
            field = f"indicators.{place}.file"
            line = line_of(page.lines, field)
            try:
                if paths.exists(content / "files", one.file):
                    read_figures(paths.read(content / "files", one.file, LARGEST))
            except NotFigures as found:
                yield error(
                    found.code,
                    page.source or "",
                    line,
                    field,
                    file=one.file,
                    row=found.line,
                    **found.values,
                )
            except paths.Refused as refused:
                yield refused.problem(page.source or "", line, field)
