"""`python -m plugins.catalogue check|new|schema|import`: content from a shell."""
from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from plugins.model import FOLDERS, RECORDS, Kind, Problem, Site

from .catalogue import read_catalogue
from .importing import command
from .new import write_new

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def _check(given: argparse.Namespace) -> int:
    """Read and link content; hand the problems to the room that has words for them."""
    found = read_catalogue(given.content, tuple(FOLDERS), today=dt.date.today())
    return _tell(found.problems, given)


def _new(given: argparse.Namespace) -> int:
    """Write a page to fill in, and say where it is."""
    made = write_new(given.content, _kinds()[given.kind], given.slug, given.lang)
    if isinstance(made, Problem):
        return _tell([made], given)
    sys.stdout.write(f"{given.content / made}\n")
    return 0


def _schema(given: argparse.Namespace) -> int:
    """Print the JSON Schema of a kind's header, or of `portal.yml`, for editors' tools."""
    record = Site if given.kind == "portal" else RECORDS[_kinds()[given.kind]]
    schema = {"$schema": DIALECT, **record.model_json_schema()}
    sys.stdout.write(json.dumps(schema, ensure_ascii=False, indent=1) + "\n")
    return 0


def _kinds() -> dict[str, Kind]:
    """The kinds, by every name that an editor may call them: their own, or their folder's in any language."""
    folders = {folder: kind for kinds in FOLDERS.values() for kind, folder in kinds.items()}
    return {**folders, **{kind: kind for kind in RECORDS}}


def _tell(problems: Iterable[Problem], given: argparse.Namespace) -> int:
    lines = "".join(f"{problem.to_json()}\n" for problem in problems)
    kept = ["--keep", str(given.keep)] if getattr(given, "keep", None) else []
    command = [sys.executable, "-m", "plugins.report", "--format", given.format,
               "--root", getattr(given, "root", f"{os.path.relpath(given.content)}/")]
    return subprocess.run([*command, *kept], input=lines, text=True, encoding="utf-8", check=False).returncode


def main() -> int:
    """Run the command asked for; return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m plugins.catalogue")
    commands = parser.add_subparsers(required=True)
    check = commands.add_parser("check", help="read and link content: every problem, nothing written")
    check.add_argument("--content", type=Path, default=Path("content"))
    check.add_argument("--format", choices=("text", "json"), default="text")
    check.add_argument("--keep", type=Path, default=Path("reports/problems.json"), help="where all problems are kept")
    check.set_defaults(run=_check)
    new = commands.add_parser("new", help="a page to fill in")
    new.add_argument("kind", choices=sorted(_kinds()))
    new.add_argument("slug")
    new.add_argument("--lang", choices=sorted(FOLDERS), default="vi")
    new.add_argument("--content", type=Path, default=Path("content"))
    new.set_defaults(run=_new, format="text")
    schema = commands.add_parser("schema", help="the JSON Schema of a kind's header or of portal.yml")
    schema.add_argument("kind", choices=sorted({*_kinds(), "portal"}))
    schema.set_defaults(run=_schema)
    command.declare(commands, _tell)
    given = parser.parse_args()
    return int(given.run(given))


if __name__ == "__main__":
    sys.exit(main())
