"""Single icons as one sprite."""
from __future__ import annotations

from pathlib import Path

from lxml import etree

_SVG = "{http://www.w3.org/2000/svg}"


def sprite(folder: Path) -> bytes:
    """Return one SVG with a symbol for each `<name>.svg` of the folder, its id the name."""
    root = etree.Element(f"{_SVG}svg", nsmap={None: _SVG[1:-1]})
    for path in sorted(folder.glob("*.svg")):
        icon = etree.parse(path, etree.XMLParser(remove_blank_text=True, remove_comments=True)).getroot()
        symbol = etree.SubElement(root, f"{_SVG}symbol", id=path.stem, viewBox=icon.get("viewBox"))
        symbol.extend(icon)
    return bytes(etree.tostring(root, encoding="utf-8"))
