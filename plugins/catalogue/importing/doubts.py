"""What a record says that cannot be carried over as it stands."""
from __future__ import annotations

from collections.abc import Iterator

from plugins.model import Problem, warning

from .api import Record
from .evidence import read_paper


def doubts(record: Record, name: str, line: int) -> Iterator[Problem]:
    """Yield a warning for each thing that a reader of the page will miss."""
    for place, case in enumerate(record.evidence):
        for row, paper in enumerate(case.components):
            if read_paper(paper) is None:
                field = f"executionCases.{place}.profileComponents.{row}"
                yield warning("export-paper-without-name", name, line, field, procedure=record.code)
    if record.full and record.offline:
        yield warning("export-level-contradictory", name, line, "isFullProcess", procedure=record.code)
