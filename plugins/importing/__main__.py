"""`python -m plugins.importing FILE --content DIR`: national records into content files."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from ..domain import Problem
from ..locales import languages
from ..run import PACKAGE
from ..run import command as commands
from ..run.report import report
from ..run.settings import folder_of
from .run import import_export
from .summary import summary


def main() -> int:
    """Import a file; return the exit status."""
    return commands.run(_main)


def _main() -> int:
    parser = commands.Parser(prog=f"python -m {PACKAGE}.importing")
    parser.add_argument("file", type=Path, help="procedures (.json, .jsonl, .gz, .xz)")
    parser.add_argument("--content", type=Path, default=folder_of("PATH"))
    parser.add_argument(
        "--lang", choices=languages("importing"), default=commands.report_language()
    )
    given = parser.parse_args()
    return report(_import(given.file, given.content, given.lang))


def _import(file: Path, content: Path, lang: str) -> Iterable[Problem]:
    if not file.exists():
        raise commands.Stopped("no_file", path=file)
    if not file.is_file():
        raise commands.Stopped("not_a_file", path=file)
    done = import_export(file, commands.folder(content))
    sys.stdout.writelines(f"{line}\n" for line in summary(done, lang))
    sys.stdout.flush()
    return done.problems


if __name__ == "__main__":
    sys.exit(main())
