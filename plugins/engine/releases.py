"""Releases of before, side by side next to the live folder."""

from __future__ import annotations

import shutil
from pathlib import Path

from ..run.releases import folder_of_releases, number_of, saved


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
