"""Releases of before, side by side next to the live folder, and the way back to one of them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from ..run import paths
from ..run.file_names import RELEASE

_LARGEST = 100_000_000


def folder_of_releases(live: Path) -> Path:
    """Where they are: on the same disk as the live folder, so that a rename puts one in place."""
    return live.with_name(f".{live.name}.releases")


def number_of(folder: Path) -> int:
    """The number of the release in a folder; 0 where it holds none."""
    try:
        return int(json.loads(paths.read(folder, RELEASE, _LARGEST, own=True))["number"])
    except (paths.Refused, ValueError, LookupError, TypeError):
        return 0


def saved(live: Path) -> list[Path]:
    """The folders of the releases of before, the oldest first."""
    places = paths.entries(folder_of_releases(live))
    return sorted((one for one in places if one.name.isdecimal()), key=lambda one: int(one.name))


def save(replaced: Path, live: Path, most: int) -> None:
    """Put the site that was replaced to the releases of before, of which the newest `most` remain.
    A site that was no release, or the same one, is not put there. Raises OSError.
    """
    number = number_of(replaced)
    if most and number and number != number_of(live):
        place = folder_of_releases(live) / str(number)
        place.parent.mkdir(exist_ok=True)
        shutil.rmtree(place, ignore_errors=True)
        replaced.rename(place)
    for old in saved(live)[: -most or None]:
        shutil.rmtree(old, ignore_errors=True)
