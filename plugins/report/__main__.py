"""`python -m plugins.report`: problems as JSON lines from standard input, told; the page that
explains them all.
"""

from __future__ import annotations

import sys
from pathlib import Path

from ..domain import Kinds, Problem
from ..run import PACKAGE, load_kinds, paths, project_kinds, project_languages
from ..run.command import Parser, Words, refusal, report_language, report_stop, run, started_from
from ..run.messages import languages, read_messages
from ..run.settings import folder_of
from .format_problem import errors, format_problems
from .formats import as_json, as_text
from .guide import explanations, guide
from .job_summary import job_summary


def main() -> int:
    """Tell problems, what was reported, or write `PROBLEMS.md`; return the exit status."""
    return run(_main)


def _main() -> int:
    parser = Parser(prog=f"python -m {PACKAGE}.report")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--lang", choices=languages(), default=report_language())
    parser.add_argument("--root", default="content/", help="what stands before each path")
    parser.add_argument(
        "--keep", type=Path, metavar="FILE", help="keep all problems as JSON as well"
    )
    parser.add_argument(
        "--document", type=Path, metavar="FILE", help="write the explanation of every code"
    )
    parser.add_argument(
        "--summary", action="store_true", help="what the reports say, as Markdown for a CI host"
    )
    parser.add_argument("--reports", type=Path, default=folder_of("PORTAL_REPORTS"))
    given = parser.parse_args()
    if given.summary:
        sys.stdout.write(job_summary(given.reports, Words(given.lang)))
        return 0
    if given.document:
        explained = explanations(load_kinds().values())
        given.document.write_text(explained, encoding="utf-8")
        return 0
    project_languages()  # from here on messages of the project's own are found
    kinds = project_kinds()
    messages = read_messages(given.lang, kinds.values())
    formatted = format_problems(map(Problem.from_json, sys.stdin), messages, kinds)
    if given.keep:
        _keep(given.keep, as_json(formatted))
    sys.stdout.write(
        as_json(formatted)
        if given.format == "json"
        else as_text(
            formatted,
            messages,
            f"{given.root}{{}}".format,
            _guide(given.root, given.keep, kinds) if formatted else "",
        )
    )
    return int(errors(formatted) > 0)


def _guide(root: str, keep: Path | None, kinds: Kinds) -> str:
    """The page that explains what is told of the content below `root`, a path for the terminal."""
    content = started_from() / root if root else folder_of("PATH")
    return guide(content, keep.parent if keep else None, kinds.values())


def _keep(file: Path, text: str) -> None:
    """Keep what is told as well; where nothing can be written, as in a checkout of others, it is
    told all the same.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        paths.write(file.parent, file.name, text.encode())
    except OSError as cause:
        if not (refused := refusal(cause)):
            raise
        report_stop(refused)


if __name__ == "__main__":
    sys.exit(main())
