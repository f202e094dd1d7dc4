"""A measurement as a table for people and as JSON for comparison."""

import json
from pathlib import Path

REPORTS = Path("reports") / "bench"


def tell(name, rows):
    """Print rows (a list of dicts with the same keys) and keep them in
    `reports/bench/<name>.json`.
    """
    cells = [list(rows[0]), *([_shown(value) for value in row.values()] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for line in cells:
        first, *rest = zip(line, widths, strict=True)
        print("  ".join([first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in rest)]))
    REPORTS.mkdir(parents=True, exist_ok=True)
    (REPORTS / f"{name}.json").write_text(
        json.dumps(rows, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
    )


def _shown(value):
    return f"{value:,}" if isinstance(value, int) else "–" if value is None else str(value)
