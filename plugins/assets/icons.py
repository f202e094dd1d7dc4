"""Single icons as one sprite, and a drawing for where no style sheet reaches."""

from __future__ import annotations

import re
from pathlib import Path

from lxml import etree

from ..run import Tokens

_SVG = "{http://www.w3.org/2000/svg}"


def sprite(folder: Path) -> bytes:
    """Return one SVG with a symbol for each `<name>.svg` of the folder, its id the name."""
    root = etree.Element(f"{_SVG}svg", nsmap={None: _SVG[1:-1]})
    for path in sorted(folder.glob("*.svg")):
        icon = etree.parse(
            path, etree.XMLParser(remove_blank_text=True, remove_comments=True)
        ).getroot()
        symbol = etree.SubElement(root, f"{_SVG}symbol", id=path.stem, viewBox=icon.get("viewBox"))
        symbol.extend(icon)
    return bytes(etree.tostring(root, encoding="utf-8"))


def coloured(path: Path, tokens: Tokens) -> bytes:
    """Return a drawing with the light palette's values in the place of its tokens."""
    drawing = path.read_text(encoding="utf-8")
    return re.sub(
        r"var\(--colour-([\w-]+)\)", lambda found: tokens.palette["light"][found[1]], drawing
    ).encode()
