"""What a record says that cannot be carried over as it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..domain import Problem, texts, warning
from ..text import legacy_lines
from .api import ExportRecord
from .evidence import read_paper


def doubts(record: ExportRecord, name: str, line: int) -> Iterator[Problem]:
    """Yield a warning for each thing that a reader of the page will miss."""
    for place, case in enumerate(record.evidence):
        for row, paper in enumerate(case.components):
            if read_paper(paper) is None:
                field = f"executionCases.{place}.profileComponents.{row}"
                yield warning("export-paper-without-name", name, line, field, procedure=record.code)
    if record.full and record.offline:
        yield warning(
            "export-level-contradictory", name, line, "isFullProcess", procedure=record.code
        )


def old_letters(values: dict[str, Any], name: str, line: int) -> Iterator[Problem]:
    """Yield a warning for each text of a raw record that is of an old font, with its first such
    line in Unicode.
    """
    for field, text in texts(values):
        if found := legacy_lines(text):
            given = " ".join(text.split("\n")[found[0].line - 1].split())
            yield warning(
                "export-encoding-legacy",
                name,
                line,
                field,
                given=given[:60],
                encoding=found[0].encoding,
                procedure=values.get("codeNotation", ""),
                nearest=found[0].text.strip(),
            )
