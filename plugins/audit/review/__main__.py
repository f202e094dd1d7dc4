"""`python -m plugins.audit.review`: ask a person what no program can say."""

from __future__ import annotations

import argparse
import csv
import io
import json
import re
import sys
import webbrowser
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import fields
from datetime import date
from pathlib import Path

from ... import locales
from ...run import PACKAGE, paths
from ...run.command import Parser, Stopped, day, display_path, folder, lines, report_language, run
from ...run.file_names import AUDIT
from ...run.last_output import LARGEST_PAGE
from ...run.project import TASK_COMMAND
from ...run.settings import folder_of
from ..browser import FAILURES, missing
from ..finding import Finding
from ..pictures import camera
from ..server import served
from .answered import answer, changed
from .questions import ReviewQuestion, Words, questions
from .terminal import ask_all
from .verdicts import ReviewVerdict, add_verdict, as_lines, read_verdicts, verdicts_file
from .web import Asking, Picture, Save, Server

#: So much of a row that is none is told.
_LONGEST_ROW = 80


def main() -> int:
    """Ask; return 0, 1 where there are failing answers or faulty entries, 2 when it could not be
    done.
    """
    return run(_main)


def _arguments() -> argparse.Namespace:
    parser = Parser(prog=f"python -m {PACKAGE}.audit.review", description=__doc__)
    parser.add_argument("--output", type=Path, default=folder_of("OUTPUT_PATH"))
    parser.add_argument("--reports", type=Path, default=folder_of("PORTAL_REPORTS"))
    parser.add_argument("--verdicts", type=Path, default=verdicts_file())
    parser.add_argument("--visits", type=Path, help="CSV: a page's address, how often it is read")
    parser.add_argument("--name", default="", help="who answers")
    parser.add_argument("--terminal", action="store_true", help="ask here, not in the browser")
    parser.add_argument("--today", type=day("--today"), default=date.today(), metavar="2026-12-31")
    parser.add_argument("--lang", choices=locales.languages("audit"), default=report_language())
    return parser.parse_args()


def _main() -> int:
    given = _arguments()
    words = locales.filled(given.lang, "audit")
    pages = folder(given.output)
    place = display_path(given.verdicts)
    known = read_verdicts(given.verdicts, place)
    if known.problems:
        print(*as_lines(known.problems, given.lang), sep="\n", file=sys.stderr)
        return 2
    findings = _last_audit(given.reports)
    gone = answer(findings, pages, known.answers).gone
    for line in as_lines(changed(gone, place), given.lang):
        print(line, file=sys.stderr)
    visits = _visits(given.visits) if given.visits else {}
    asked = questions(findings, pages, known.answers, words, visits)
    if not asked:
        print(words["questions"]["none"])
        return 0

    def save(one: ReviewQuestion, passes: bool, name: str, note: str) -> None:
        first = one.places[0]
        at = (first.page, first.selector, one.about)
        said = ReviewVerdict(one.code, one.fingerprint, passes, name, given.today, *at, note)
        add_verdict(given.verdicts, said, words["questions"]["head"])

    if given.terminal or not _has_browser():
        done = ask_all(asked, words, given.name, save)
    else:
        done = _on_a_page(asked, words, given, pages, save)
    print(words["questions"]["saved"].format(count=done, path=place, command=TASK_COMMAND))
    return 0


def _on_a_page(
    asked: Sequence[ReviewQuestion],
    words: Words,
    given: argparse.Namespace,
    pages: Path,
    save: Save,
) -> int:
    with ExitStack() as stack:
        site = stack.enter_context(served(pages))
        picture = _camera(stack, pages)
        asking = Asking(asked, words, given.lang, save, site, picture, given.name)
        server = stack.enter_context(Server(asking))
        print(words["questions"]["open"].format(address=server.address), flush=True)
        webbrowser.open_new_tab(server.address)
        try:
            server.ask()
        except KeyboardInterrupt:  # each answer is written down already
            print()
    return asking.done


def _camera(stack: ExitStack, pages: Path) -> Picture:
    """What makes pictures of places; of a machine that cannot, one that makes none."""
    if not missing():
        try:
            return stack.enter_context(camera(pages)).picture
        except FAILURES:
            pass
    return lambda page, selector: None


def _has_browser() -> bool:
    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    return True


def _last_audit(reports: Path) -> list[Finding]:
    """The findings of the last audit. Raises Stopped where there is none."""
    names = {one.name for one in fields(Finding)}
    try:
        given = json.loads(paths.read(reports, AUDIT, LARGEST_PAGE))
        return [
            Finding(**{name: value for name, value in one.items() if name in names})
            for one in given["findings"]
        ]
    except (paths.Refused, ValueError, TypeError, LookupError):
        raise Stopped("no_audit", path=reports / AUDIT) from None


def _visits(file: Path) -> dict[str, int]:
    """How often pages are read, by address: a row for each. Raises Stopped."""
    found: dict[str, int] = {}
    rows = csv.reader(io.StringIO("\n".join(lines(file))))
    try:
        for number, row in enumerate(rows, 1):
            if len(row) == 2 and re.fullmatch(r"\s*[0-9]{1,15}\s*", row[1]):
                found[row[0].strip()] = int(row[1])
            elif row and number > 1:  # the first may be their names
                given = ",".join(row)[:_LONGEST_ROW]
                raise Stopped("visits_broken", path=file, line=number, given=given)
    except csv.Error:  # a cell that is longer than any
        raise Stopped("visits_broken", path=file, line=rows.line_num, given="…") from None
    return found


if __name__ == "__main__":
    sys.exit(main())
