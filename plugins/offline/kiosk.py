"""A built portal → a folder for a USB stick or a kiosk: opened as files, with recordings or
without.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from ..html import WrittenPage, edited, take_out
from ..run.file_names import ROBOTS, SITEMAP

#: What an element that is a player says of itself (`data-module`).
_PLAYER = "player"
#: What only a server can use.
_SERVED = ("sw.js", "offline", ROBOTS, SITEMAP)


class NotEmpty(Exception):
    """The folder holds something already; a kiosk is never mixed with it."""


def copy(output: Path, folder: Path, *, audio: bool = True) -> int:
    """Copy a built portal; return its bytes. Without audio the pages have no player either. Raises
    NotEmpty.
    """
    if folder.exists() and any(folder.iterdir()):
        raise NotEmpty(folder)
    left_out = {*_SERVED, *(() if audio else ("audio",))}
    shutil.copytree(
        output,
        folder,
        dirs_exist_ok=True,
        ignore=lambda where, names: {
            name for name in names if Path(where) == output and name in left_out
        },
    )
    if not audio:
        for page in sorted(folder.rglob("*.html")):
            page.write_bytes(_without_player(page.read_bytes()))
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def _without_player(given: bytes) -> bytes:
    """A page without its player; one that has none keeps its bytes."""
    if f'"{_PLAYER}"'.encode() not in given:
        return given
    page = WrittenPage.parse(given)
    players = [one for one in page.elements if one.attribute("data-module") == _PLAYER]
    return edited(page.source, [take_out(one) for one in players]).encode()
