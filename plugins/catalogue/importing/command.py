"""`import FILE --content DIR`: the command of `inv import`."""
from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from plugins.model import Problem

from .run import import_export
from .telling import tell


def declare(commands: argparse._SubParsersAction[argparse.ArgumentParser],
            report: Callable[[Iterable[Problem], argparse.Namespace], int]) -> None:
    """Add the command to those of the room. `report` tells problems and returns the exit status."""
    parser = commands.add_parser("import", help="national-portal procedures (.json, .jsonl, .gz, .xz) into content")
    parser.add_argument("file", type=Path)
    parser.add_argument("--content", type=Path, default=Path("content"))
    parser.add_argument("--lang", choices=("vi", "en"), default=os.environ.get("REPORT_LANG", "vi"))
    parser.set_defaults(run=lambda given: report(_import(given), given), format="text", root="")


def _import(given: argparse.Namespace) -> Iterable[Problem]:
    done = import_export(given.file, given.content)
    sys.stdout.writelines(f"{line}\n" for line in tell(done, given.lang))
    sys.stdout.flush()
    return done.problems
