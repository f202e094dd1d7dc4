"""A built portal → a folder for a USB stick or a kiosk: opened as files, with recordings or
without.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from ..html import without_players
from ..run.file_names import PACKED, SERVED


class NotEmpty(Exception):
    """The folder holds something already; a kiosk is never mixed with it."""


def copy(output: Path, folder: Path, *, audio: bool = True) -> int:
    """Copy a built portal; return its bytes. Without audio the pages have no player either. Raises
    NotEmpty.
    """
    if folder.exists() and any(folder.iterdir()):
        raise NotEmpty(folder)
    left_out = {*(name.rstrip("/") for name in SERVED), *(() if audio else ("audio",))}
    shutil.copytree(
        output,
        folder,
        dirs_exist_ok=True,
        ignore=lambda where, names: {
            name
            for name in names
            if (Path(where) == output and name in left_out) or name.endswith(PACKED)
        },
    )
    if not audio:
        for page in sorted(folder.rglob("*.html")):
            page.write_bytes(without_players(page.read_bytes()))
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
