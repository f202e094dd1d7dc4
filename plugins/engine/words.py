"""The theme's words: `theme/words/<lang>.toml`, nested tables of strings."""
from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

Words = dict[str, Any]


def load_words(folder: Path, languages: tuple[str, ...]) -> dict[str, Words]:
    """Return the words of each language; a language without a file has none."""
    words = {}
    for lang in languages:
        path = folder / f"{lang}.toml"
        words[lang] = tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return words
