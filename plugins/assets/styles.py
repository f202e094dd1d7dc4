"""Style layers and components as one small sheet."""

from __future__ import annotations

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
            *(path.read_text(encoding="utf-8") for path in _files((theme, *more), layer)),
        ]
        parts.append(f"@layer {layer}{{{chr(10).join(sheets)}}}")
    return str(lightningcss.process_stylesheet("\n".join(parts), filename="style.css"))


def _files(themes: Sequence[Path], layer: str) -> list[Path]:
    pattern = "components/*/*.css" if layer == "components" else f"css/{layer}/*.css"
    return [file for theme in themes for file in sorted(theme.glob(pattern))]
