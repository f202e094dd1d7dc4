"""`python -m plugins.catalogue check|due|new|schema`: content from a shell."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from ..domain import Kind, Problem, Site, SitePage
from ..run import PACKAGE, project_kinds, project_languages
from ..run import command as commands
from ..run.file_names import PROBLEMS
from ..run.report import report
from ..run.settings import folder_of
from .catalogue import read_catalogue
from .due import FORMATS, due_days, formatted
from .judged import new, texts
from .new import write_new
from .old_places import unbuilt

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def _check(given: argparse.Namespace) -> int:
    """Read and link content; hand the problems to the room that has words for them."""
    kinds = project_kinds(given.content, Path.cwd())
    found = read_catalogue(
        commands.folder(given.content),
        project_languages(given.content, Path.cwd()),
        today=dt.date.today(),
        kinds=kinds,
    )
    judged = new(_judged(given.content, found.pages), found.problems)
    redirects = _redirects(unbuilt(found.old_places, found.pages, kinds))
    others = [*_colours(given.content), *_attachments(given.content)]
    return _report([*found.problems, *judged, *redirects, *others], given)


def _judged(content: Path, pages: Iterable[SitePage]) -> list[Problem]:
    """What the rules for written pages find in the texts, by the room that has them."""
    return _asked("audit.texts", *(json.dumps(one) for one in texts(content, pages)))


def _redirects(old: Mapping[str, object]) -> list[Problem]:
    """What the room that leads from old addresses finds in what is said of them."""
    return _asked("redirects.unbuilt", json.dumps(old)) if old else []


def _due(given: argparse.Namespace) -> int:
    """Tell what is due in the days to come."""
    found = read_catalogue(
        commands.folder(given.content),
        project_languages(given.content, Path.cwd()),
        today=given.today,
        drafts=True,
        kinds=project_kinds(given.content, Path.cwd()),
    )
    days = due_days(found.pages, given.today, given.days)
    print(formatted(days, given.format, given.today, commands.Words()))
    return 0


def _colours(content: Path) -> list[Problem]:
    """What the room that proves colours finds in an agency's own."""
    return _asked("contrast", content=content)


def _attachments(content: Path) -> list[Problem]:
    """What the room that examines attached files finds in them."""
    return _asked("attachments", content=content)


def _asked(module: str, *lines: str, **options: object) -> list[Problem]:
    """The problems that a command of another room prints when it is given these lines."""
    words = (word for name, value in options.items() for word in (f"--{name}", str(value)))
    done = subprocess.run(
        [sys.executable, "-m", f"{PACKAGE}.{module}", *words],
        check=False,
        input="".join(f"{line}\n" for line in lines),
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    return [Problem.from_json(line) for line in done.stdout.splitlines()]


def _new(given: argparse.Namespace) -> int:
    """Write a page to fill in, and say where it is."""
    commands.folder(given.content)
    made = write_new(given.content, _kinds()[given.kind], given.slug, given.lang, every=given.all)
    if isinstance(made, Problem):
        return _report([made], given)
    sys.stdout.write(f"{commands.display_path(given.content / made)}\n")
    return 0


def _schema(given: argparse.Namespace) -> int:
    """Print the JSON Schema of a kind's header, or of `portal.yml`, for editors' tools."""
    record = Site if given.kind == "portal" else _kinds()[given.kind].record
    schema = {"$schema": DIALECT, **record.model_json_schema()}
    sys.stdout.write(json.dumps(schema, ensure_ascii=False, indent=1) + "\n")
    return 0


def _kinds() -> dict[str, Kind]:
    """The kinds, by every name that an editor may call them: their own, or their folder's in any
    language.
    """
    kinds = project_kinds()
    folders = {kind.folder(lang): kind for lang in project_languages() for kind in kinds.values()}
    return {**folders, **kinds}


def _report(problems: Iterable[Problem], given: argparse.Namespace) -> int:
    root = f"{commands.display_path(given.content.resolve())}/"
    return report(problems, given.format, root, getattr(given, "keep", None))


def main() -> int:
    """Run the command asked for; return its exit status."""
    return commands.run(_main)


def _main() -> int:
    parser = commands.Parser(prog=f"python -m {PACKAGE}.catalogue")
    tasks = parser.add_subparsers(required=True)
    check = tasks.add_parser("check", help="read and link content: every problem, nothing written")
    check.add_argument("--content", type=Path, default=folder_of("PATH"))
    check.add_argument("--format", choices=("text", "json"), default="text")
    check.add_argument(
        "--keep",
        type=Path,
        default=folder_of("PORTAL_REPORTS") / PROBLEMS,
        help="where all problems are kept",
    )
    check.set_defaults(run=_check)
    due = tasks.add_parser("due", help="what opens, ends, expires or is to be read again")
    due.add_argument("--content", type=Path, default=folder_of("PATH"))
    due.add_argument("--days", type=commands.number("--days", 0, 3_650), default=30)
    due.add_argument("--today", type=commands.day("--today"), default=dt.date.today())
    due.add_argument("--format", choices=FORMATS, default="text")
    due.set_defaults(run=_due)
    new = tasks.add_parser("new", help="a page to fill in")
    new.add_argument("kind", choices=sorted(_kinds()))
    new.add_argument("slug")
    languages = project_languages()
    new.add_argument("--lang", choices=languages, default=languages[0])
    new.add_argument(
        "--all", action="store_true", help="with all fields, not only those that are needed"
    )
    new.add_argument("--content", type=Path, default=folder_of("PATH"))
    new.set_defaults(run=_new, format="text")
    schema = tasks.add_parser("schema", help="the JSON Schema of a kind's header or of portal.yml")
    schema.add_argument("kind", choices=sorted({*_kinds(), "portal"}))
    schema.set_defaults(run=_schema)
    given = parser.parse_args()
    return int(given.run(given))


if __name__ == "__main__":
    sys.exit(main())
