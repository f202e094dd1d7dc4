"""Figures of a CSV file: a name in the first column, numbers in the others."""
from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.model import Content, Page, Problem, SitePage, error
from plugins.text import tidy

from .record import line_of

_NUMBER = re.compile(r"[-−]?\d+(?:[.,]\d+)?")
# 1.120 is a thousand to one reader and little more than one to the next.
_DOUBTFUL = re.compile(r"[-−]?\d{1,3}[.,]\d{3}")


@dataclass(frozen=True)
class Figures:
    """A table: `heads` names its columns, the first of which names the rows. A missing number is None."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[float | None, ...]], ...]

    @property
    def places(self) -> tuple[int, ...]:
        """The decimals of the most exact number of each column."""
        return tuple(max(map(_decimals, column)) for column in zip(*(values for _, values in self.rows), strict=True))


class NotFigures(Exception):
    """The file is no table of numbers: a problem's `code`, the file's `line`, and `values` for the message."""

    def __init__(self, code: str, line: int = 0, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.line = line
        self.values = values


def read_figures(raw: bytes) -> Figures:
    """Read comma- or semicolon-separated UTF-8. Raises NotFigures."""
    try:
        text = tidy(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as cause:
        raise NotFigures("figures-not-utf-8") from cause
    separator = ";" if text.partition("\n")[0].count(";") else ","
    cells = csv.reader(text.splitlines(), delimiter=separator)
    (_, heads), *rows = [(cells.line_num, tuple(map(str.strip, row))) for row in cells if row] or [(0, ())]
    if len(heads) < 2 or not rows:
        raise NotFigures("figures-empty")
    for line, row in rows:
        if len(row) != len(heads):
            raise NotFigures("figures-uneven", line, given=len(row), needed=len(heads))
    return Figures(heads, tuple((row[0], tuple(_number(cell, line) for cell in row[1:])) for line, row in rows))


def _decimals(value: float | None) -> int:
    return 0 if value is None or value.is_integer() else len(str(value).partition(".")[2])


def _number(cell: str, line: int) -> float | None:
    """A number with a decimal comma or point; `-`, or nothing, where there is none."""
    if cell in ("", "-", "–"):
        return None
    if _DOUBTFUL.fullmatch(cell) or not _NUMBER.fullmatch(cell):
        raise NotFigures("figure-not-a-number", line, given=cell)
    return float(cell.replace(",", ".").replace("−", "-"))


def figure_problems(pages: Iterable[tuple[SitePage, Content]], content: Path) -> Iterator[Problem]:
    """Yield what is wrong with the files of figures that pages show; one that is not there is told elsewhere."""
    for page, record in pages:
        for place, one in enumerate(record.indicators if isinstance(record, Page) else ()):
            path = content / "files" / one.file
            try:
                if path.is_file():
                    read_figures(path.read_bytes())
            except NotFigures as found:
                field = f"indicators.{place}.file"
                yield error(found.code, page.source or "", line_of(page.lines, field), field, file=one.file,
                            row=found.line, **found.values)
