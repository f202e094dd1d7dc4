"""A built portal → a folder for a USB stick or a kiosk: opened as files, with recordings or without."""
from __future__ import annotations

import re
import shutil
from pathlib import Path

#: The player, as the theme lays it out: a section of its own without sections inside.
_PLAYER = re.compile(r'<section class="c-player\b.*?</section>', re.DOTALL)
#: What only a server can use.
_SERVED = ("sw.js", "offline", "robots.txt", "sitemap.xml")


class NotEmpty(Exception):
    """The folder holds something already; a kiosk is never mixed with it."""


def copy(output: Path, folder: Path, *, audio: bool = True) -> int:
    """Copy a built portal; return its bytes. Without audio the pages have no player either. Raises NotEmpty."""
    if folder.exists() and any(folder.iterdir()):
        raise NotEmpty(folder)
    left_out = {*_SERVED, *(() if audio else ("audio",))}
    shutil.copytree(output, folder, dirs_exist_ok=True, ignore=lambda where, names: {
        name for name in names if Path(where) == output and name in left_out})
    if not audio:
        for page in sorted(folder.rglob("*.html")):
            page.write_text(_PLAYER.sub("", page.read_text(encoding="utf-8")), encoding="utf-8")
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
