"""An agency's colours are proven before they are taken."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from ..domain import Problem
from ..run import PACKAGE, paths
from ..run.tokens import AGENCY_FILE
from .answers import WrongAnswer

SETTINGS = ("brand", "action")


def theme_text(colours: Sequence[str]) -> str:
    """The lines of `theme.toml` for these colours."""
    lines = (f'{name} = "{colour}"\n' for name, colour in zip(SETTINGS, colours, strict=False))
    return "".join(lines)


def prove(colours: Sequence[str]) -> None:
    """Raise WrongAnswer where a pair with one of these colours is too faint; its values have the
    nearest colours that will do as `nearest`, an answer to the same question.
    """
    if not colours:
        return
    with TemporaryDirectory() as folder:
        paths.write(Path(folder), AGENCY_FILE, theme_text(colours).encode())
        # Another room measures: it is asked as a person would ask it.
        command = [sys.executable, "-m", f"{PACKAGE}.contrast", "--content", folder]
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8")
    faint = {one.field: one.values for one in map(Problem.from_json, done.stdout.splitlines())}
    if not faint:
        return
    nearest = [
        str(faint.get(name, {}).get("nearest", colour))
        for name, colour in zip(SETTINGS, colours, strict=False)
    ]
    worst = next(iter(faint.values()))
    raise WrongAnswer(
        "faint_colours",
        given=worst["given"],
        ratio=worst["ratio"],
        needs=worst["needs"],
        nearest=", ".join(nearest),
    )
