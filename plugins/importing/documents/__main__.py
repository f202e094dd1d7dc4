"""`python -m plugins.importing.documents FILE --content DIR`: documents into content files."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from ... import locales
from ...domain import Problem
from ...run import PACKAGE
from ...run import command as commands
from ...run.report import report
from ...run.settings import folder_of
from .run import import_documents


def main() -> int:
    """Import a file; return the exit status."""
    return commands.run(_main)


def _main() -> int:
    parser = commands.Parser(prog=f"python -m {PACKAGE}.importing.documents")
    parser.add_argument("file", type=Path, help="documents (.csv, .json, .jsonl)")
    parser.add_argument("--content", type=Path, default=folder_of("PATH"))
    given = parser.parse_args()
    return report(_import(given.file, given.content))


def _import(file: Path, content: Path) -> Iterable[Problem]:
    if not file.exists():
        raise commands.Stopped("no_file", path=file)
    if not file.is_file():
        raise commands.Stopped("not_a_file", path=file)
    done = import_documents(file, commands.folder(content))
    words = locales.filled(commands.report_language(), "importing")
    for path in done.existing:
        print(f"{words['existing']}: {path}")
    counts = {
        "new": len(done.new),
        "unchanged": done.same,
        "existing": len(done.existing),
        "refused": done.refused,
    }
    print(" · ".join(f"{words[name]}: {count}" for name, count in counts.items()), flush=True)
    return done.problems


if __name__ == "__main__":
    sys.exit(main())
