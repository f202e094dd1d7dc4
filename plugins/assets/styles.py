"""Style layers and components as one small sheet."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import lightningcss

from ..run import Tokens
from .palettes import chosen_palettes, system_palettes

#: The order in which layers win. Each is a folder of `css/`, but `components`, which is
#: `components/*/*.css`.
LAYERS = ("reset", "tokens", "base", "compositions", "components", "utilities", "modes")


def style_sheet(theme: Path, tokens: Tokens, faces: str = "", more: Sequence[Path] = ()) -> str:
    """Return the theme's sheet, minified; `faces` are its `@font-face` rules, `more` the folders of
    others that bring components. Wrong CSS raises ValueError.
    """
    written = {"tokens": system_palettes(tokens), "modes": chosen_palettes(tokens)}
    parts = [f"@layer {','.join(LAYERS)};", faces]
    for layer in LAYERS:
        sheets = [
            written.get(layer, ""),
            *(
                path.read_text(encoding="utf-8")
                for path in _files((theme, *more), layer)
                if not _separate(path)
            ),
        ]
        parts.append(f"@layer {layer}{{{chr(10).join(sheets)}}}")
    return str(lightningcss.process_stylesheet("\n".join(parts), filename="style.css"))


def separate_sheets(theme: Path, more: Sequence[Path] = ()) -> dict[str, str]:
    """Return the sheets, minified, of components that few pages have, by the name that their
    `.toml` gives (`sheet = "form"`). Wrong CSS raises ValueError.
    """
    found: dict[str, list[str]] = defaultdict(list)
    for file in _files((theme, *more), "components"):
        if name := _separate(file):
            found[name].append(file.read_text(encoding="utf-8"))
    return {
        name: str(
            lightningcss.process_stylesheet(
                f"@layer components{{{chr(10).join(sheets)}}}", filename=f"{name}.css"
            )
        )
        for name, sheets in found.items()
    }


def _files(themes: Sequence[Path], layer: str) -> list[Path]:
    pattern = "components/*/*.css" if layer == "components" else f"css/{layer}/*.css"
    return [file for theme in themes for file in sorted(theme.glob(pattern))]


def _separate(file: Path) -> str:
    """The sheet that a component asks for, or nothing where its styles are in that of all pages."""
    declared = file.with_suffix(".toml")
    if not declared.exists():
        return ""
    return str(tomllib.loads(declared.read_text(encoding="utf-8")).get("sheet", ""))
