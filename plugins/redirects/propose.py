"""What the history of content tells of pages that are there no more: renamed, or deleted."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from ..run import paths

_PAGE = ".md"


@dataclass(frozen=True)
class Rename:
    """An address that a page had; `to` is where the page is now, empty where it was deleted."""

    address: str
    to: str = ""


def propose(
    content: Path, languages: Collection[str], answered: Collection[str]
) -> Iterator[Rename]:
    """Yield for each page that was in the repository of a content folder and is not in the folder
    now where its file went, through all renames, sorted; without what is `answered`. Nothing where
    there is no repository, or no git.
    """
    below = chain.from_iterable(paths.below(content, lang) for lang in languages)
    here = {path for path in below if path.endswith(_PAGE)}
    renamed, deleted = _history(content)
    for path in sorted(({*renamed} | deleted) - here):
        address = _address(path)
        if path.split("/")[0] in languages and path.endswith(_PAGE) and address not in answered:
            last = _last(path, renamed, here)
            yield Rename(address, _address(last) if last else "")


def _address(path: str) -> str:
    return f"/{path.removesuffix(_PAGE)}/"


def _last(path: str, renamed: Mapping[str, str], here: Collection[str]) -> str:
    """Where a file is now; empty where it is no more."""
    seen = set[str]()
    while path not in here:
        if path in seen or path not in renamed:
            return ""
        seen.add(path)
        path = renamed[path]
    return path


def _history(content: Path) -> tuple[dict[str, str], set[str]]:
    """Old path → new path of each renamed file, the newest renaming of a path last told, and the
    paths of the files that were deleted; seen from the content folder.
    """
    said = _git(
        content,
        *("log", "--reverse", "--topo-order", "-m", "--first-parent", "--format=", "-z"),
        *("--name-status", "--find-renames=50%", "--diff-filter=RD", "--relative", "--", "."),
    )
    renamed: dict[str, str] = {}
    deleted: set[str] = set()
    words = iter(said.strip("\0").split("\0"))
    for status in words:
        if status.startswith("R"):
            old = next(words)
            renamed[old] = next(words)
        elif status.startswith("D"):
            deleted.add(next(words))
    return renamed, deleted


def _git(content: Path, *words: str) -> str:
    try:
        said = subprocess.run(
            ["git", "-C", str(content), *words],
            env={**os.environ, "LC_ALL": "C"},
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except OSError:
        return ""
    return said.stdout if said.returncode == 0 else ""
