"""Where releases of before lie beside the live folder, and what a release says of itself."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from . import paths
from .file_names import RELEASE

_LARGEST = 100_000_000


def folder_of_releases(live: Path) -> Path:
    """Where they are: on the same disk as the live folder, so that a rename puts one in place."""
    return live.with_name(f".{live.name}.releases")


def number_of(folder: Path) -> int:
    """The number of the release in a folder; 0 where it holds none."""
    try:
        return int(_said(folder, "number"))
    except (ValueError, TypeError):
        return 0


def commit_of(folder: Path) -> str:
    """The commit that the release in a folder was made of, with `-dirty` where files differed from
    it; empty where it holds none.
    """
    return str(_said(folder, "commit") or "")


def saved(live: Path) -> list[Path]:
    """The folders of the releases of before, the oldest first."""
    places = paths.entries(folder_of_releases(live))
    return sorted((one for one in places if one.name.isdecimal()), key=lambda one: int(one.name))


def _said(folder: Path, name: str) -> Any:
    try:
        return json.loads(paths.read(folder, RELEASE, _LARGEST, own=True))[name]
    except (paths.Refused, ValueError, LookupError, TypeError):
        return None
