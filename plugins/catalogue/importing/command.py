"""`import FILE --content DIR`: the command of `inv import`."""
from __future__ import annotations

import argparse
from pathlib import Path

from plugins.model import Problem

from .run import Imported, import_export


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("file", type=Path)
    parser.add_argument("--content", type=Path, default=Path("content"))


def run(given: argparse.Namespace) -> tuple[Imported, list[Problem]]:
    """Import; return what was done, and the problems in the order of the file."""
    done = import_export(given.file, given.content)
    return done, sorted(done.problems, key=lambda problem: problem.order)
