"""`python -m plugins.catalogue check|new|schema|import`: content from a shell."""
from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from plugins.model import FOLDERS, Problem

from .catalogue import read_catalogue
from .importing import command


def _check(given: argparse.Namespace) -> int:
    """Read and link content; hand the problems to the room that has words for them."""
    found = read_catalogue(given.content, tuple(FOLDERS))
    return _tell(found.problems, given)


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
    command.declare(commands, _tell)
    given = parser.parse_args()
    return int(given.run(given))


if __name__ == "__main__":
    sys.exit(main())
