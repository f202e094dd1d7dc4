"""How a command without a build of its own reports problems: the report tells them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from ..domain import Problem
from .project import PACKAGE


def report(
    problems: Iterable[Problem], form: str = "text", root: str = "", keep: Path | None = None
) -> int:
    """Report problems and return the exit status: 1 where one of them is an error.

    `form` is `text` or `json`; `root` stands before each path; in `keep` all are written as JSON.
    """
    lines = "".join(f"{problem.to_json()}\n" for problem in problems)
    command = [sys.executable, "-m", f"{PACKAGE}.report", "--format", form, "--root", root]
    option = ["--keep", str(keep)] if keep else []
    done = subprocess.run(
        [*command, *option], input=lines, text=True, encoding="utf-8", check=False
    )
    return done.returncode
