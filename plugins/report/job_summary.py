"""What a run of a CI host has found, as a page in Markdown that an editor reads there."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from ..domain import Severity
from ..run import paths
from ..run.command import Words
from ..run.file_names import AUDIT, PROBLEMS

#: So many rows are on the page; the others are in the reports.
MOST = 200
#: How bad outcomes of an audit and problems are; advice is in the reports alone.
_GRADES = {"fail": "error", "review": "warning"} | {one: str(one) for one in Severity}
_LARGEST = 100_000_000
#: What Markdown would take for its own, in a cell of a table.
_CELL = str.maketrans({"|": "\\|", "<": "&lt;", "\n": " ", "`": "'"})


def job_summary(reports: Path, say: Words) -> str:
    """Return the page of a reports folder: errors first, then barriers of the audit, then what is
    to be looked at. Where nothing was reported it says so.
    """
    problems, audit = _read(reports, PROBLEMS), _read(reports, AUDIT)
    if problems is None and audit is None:
        return f"{say('job_summary.no_reports')}\n"
    findings = [
        (one.get("source") or one["page"], 0, one["message"], "", _GRADES[one["outcome"]])
        for one in (audit or {}).get("findings", ())
    ]
    rows = [
        (one["path"], one["line"], one["message"], one["suggestion"], _GRADES[one["severity"]])
        for one in problems or ()
    ]
    parts = (
        ("errors", [row for row in rows if row[-1] == "error"]),
        ("barriers", [row for row in findings if row[-1] == "error"]),
        ("warnings", [row for row in (*rows, *findings) if row[-1] == "warning"]),
    )
    lines = [line for title, found in parts for line in _table(title, found, say)]
    return "\n".join(lines or [say("job_summary.nothing")]) + "\n"


def _table(title: str, rows: Sequence[tuple[Any, ...]], say: Words) -> Iterator[str]:
    if not rows:
        return
    yield f"## {say(f'job_summary.{title}', n=len(rows))}\n"
    yield _row(say(f"job_summary.{name}") for name in ("where", "what", "write"))
    yield "|---|---|---|"
    for path, line, message, suggestion, _ in rows[:MOST]:
        place = f"`{path}:{line}`" if line else f"`{path}`"
        yield _row((place, message.translate(_CELL), (suggestion or "").translate(_CELL)))
    if len(rows) > MOST:
        yield f"\n{say('job_summary.more', n=len(rows) - MOST)}"
    yield ""


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _read(reports: Path, name: str) -> Any:
    """A report; None where there is none, or it is no JSON."""
    try:
        found: Mapping[str, Any] = json.loads(paths.read(reports, name, _LARGEST))
    except (paths.Refused, ValueError):
        return None
    return found
