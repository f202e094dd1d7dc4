"""`python -m plugins.visits access.log…`: what a portal's server was asked for, without persons."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..run import PACKAGE, amounts, command
from ..run.settings import folder_of
from .entry import LogEntry, Unread, read_line
from .figures_page import write_page
from .read import lines, logs_of
from .tables import write_tables
from .tally import COLUMNS, Tally, tally


@dataclass
class _Unread:
    """The lines that were no entries of a log: how many, and where the first stands."""

    lines: int = 0
    first: str = ""


def main() -> int:
    """Count what the logs hold; return 0, 2 where nothing of them could be read."""
    return command.run(_main)


def _main() -> int:
    parser = command.Parser(prog=f"python -m {PACKAGE}.visits")
    parser.add_argument(
        "logs",
        type=Path,
        nargs="+",
        help="log files, also .gz, or their folder; - for what is piped",
    )
    parser.add_argument("--reports", type=Path, default=folder_of("PORTAL_REPORTS"))
    parser.add_argument("--content", type=Path, default=folder_of("PATH"))
    parser.add_argument("--output", type=Path, default=folder_of("OUTPUT_PATH"))
    parser.add_argument("--least", type=command.number("--least", 1, 1_000), default=5)
    parser.add_argument("--figures", action="store_true", help="write a page of figures")
    given = parser.parse_args()
    unread = _Unread()
    counted = tally(_entries(given.logs, unread))
    words = command.Words()
    if not counted.days:
        raise command.Stopped("log_unread", lines=unread.lines)
    folder = given.reports / "visits"
    names = write_tables(counted, folder, given.least, words)
    sys.stdout.writelines(f"{line}\n" for line in _summary(counted, unread, words))
    print(words("visits.written", path=command.display_path(folder), names=", ".join(names)))
    if given.figures:
        for path in write_page(counted, command.folder(given.content), given.output):
            print(f"  {command.display_path(given.content / path)}")
    return 0


def _entries(logs: Iterable[Path], unread: _Unread) -> Iterator[LogEntry]:
    for log in logs_of(logs):
        for number, line in enumerate(lines(log), 1):
            try:
                entry = read_line(line)
            except Unread:
                if line.strip():
                    unread.lines += 1
                    unread.first = unread.first or f"{command.display_path(log)}:{number}"
                continue
            if entry:
                yield entry


def _summary(counted: Tally, unread: _Unread, words: command.Words) -> Iterator[str]:
    total = sum(counted.days.values(), Counter[str]())
    days = sorted(counted.days)
    yield words("visits.span", first=days[0], last=days[-1])
    for column in COLUMNS:
        yield f"  {words(f'visits.{column}')}: {amounts.number(total[column], words.lang)}"
    if unread.lines:
        yield words("visits.unread", lines=unread.lines, first=unread.first)


if __name__ == "__main__":
    sys.exit(main())
