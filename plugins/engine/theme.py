"""A theme that holds only what it changes: the rest is that of the package's theme."""

from __future__ import annotations

import os
import shutil
import traceback
from pathlib import Path

from jinja2 import TemplateSyntaxError

from ..run import theme_folder
from ..run.command import display_path


def complete_theme(theme: Path, cache: Path) -> Path:
    """Return the folder from which a portal with this theme is built: below the cache, of the
    theme's name, with its files before those of the package's theme, each by its path.

    The package's own theme is returned as it is. Other files in the folder are removed; those that
    are as they should be stay untouched.
    """
    base = theme_folder()
    if theme == base.resolve():
        return theme
    completed = cache / "theme" / theme.name
    files = {**_files(base), **_files(theme)}
    for name, stale in _files(completed).items():
        if name not in files:
            stale.unlink()
    for name, source in files.items():
        _copy(source, completed / name)
    return completed


def _files(folder: Path) -> dict[str, Path]:
    """The files of a folder by their path in it, without hidden ones."""
    found = {path.relative_to(folder): path for path in sorted(folder.rglob("*"))}
    return {
        name.as_posix(): path
        for name, path in found.items()
        if path.is_file() and not any(part.startswith(".") for part in name.parts)
    }


def _copy(source: Path, goal: Path) -> None:
    wanted = source.read_bytes()
    if goal.is_dir():  # where a file stands now, a folder stood
        shutil.rmtree(goal)
    if goal.is_file() and goal.read_bytes() == wanted:
        return
    goal.parent.mkdir(parents=True, exist_ok=True)
    new = goal.with_name(f".{goal.name}.new")
    new.write_bytes(wanted)
    os.replace(new, goal)


def template_place(cause: Exception) -> str:
    """Return the file and line of a template at which laying out a page failed
    (`dat/templates/page.html:5`), as a person at the terminal would type it; empty where it is not
    known.
    """
    if isinstance(cause, TemplateSyntaxError) and cause.filename:
        return f"{display_path(Path(cause.filename))}:{cause.lineno}"
    frames = traceback.extract_tb(cause.__traceback__)
    places = [(one.filename, one.lineno) for one in frames if one.filename.endswith(".html")]
    return f"{display_path(Path(places[-1][0]))}:{places[-1][1]}" if places else ""
