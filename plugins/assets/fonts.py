"""Typefaces re-cut to the characters that Vietnamese and English pages use."""
from __future__ import annotations

import io
import json
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

#: Kerning, and marks that find their place; no alternates.
FEATURES = ("ccmp", "kern", "locl", "mark", "mkmk")
JOB = "face-1"


@dataclass(frozen=True)
class Part:
    """One file of a face, the characters taken from it, and the `ranges` of characters for which browsers ask it."""

    family: str
    weight: str
    path: Path
    characters: frozenset[int]
    ranges: str

    @property
    def parameters(self) -> bytes:
        """What the job needs besides the file."""
        return json.dumps({"weight": self.weight, "characters": sorted(self.characters)}).encode()


def vietnamese() -> frozenset[int]:
    """Return the letters that Vietnamese has beyond ASCII, both cases, composed."""
    marks = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    letters = {unicodedata.normalize("NFC", vowel + mark) for vowel in "aăâeêioôơuưy" for mark in marks} | {"đ"}
    return frozenset(ord(one) for letter in letters for one in letter + letter.upper() if ord(one) > 126)


def parts(faces: Path, packages: Path) -> list[Part]:
    """Return the parts of each face that `faces.toml` declares; FileNotFoundError when a package is not there."""
    declared = tomllib.loads(faces.read_text(encoding="utf-8"))
    wanted = vietnamese() | set(range(32, 127)) | set(map(ord, declared["signs"]))
    return [part for face in declared["face"] for part in _parts(face, packages, wanted)]


def _parts(face: dict[str, Any], packages: Path, wanted: frozenset[int]) -> Iterator[Part]:
    paths = [packages / name for name in face["parts"]]
    owner: dict[int, Path] = {}
    for path in reversed(paths):
        with TTFont(path, lazy=True) as font:
            owner |= dict.fromkeys(wanted & font.getBestCmap().keys(), path)
    for path in paths:
        characters = frozenset(one for one, part in owner.items() if part == path)
        yield Part(face["family"], face["weight"], path, characters, ranges(owner, path))


def ranges(owner: Mapping[int, Path], path: Path) -> str:
    """Return what CSS writes for the characters of a part (`U+20-7E,U+110`): up to the next one of another part."""
    runs = (list(run) for part, run in groupby(sorted(owner), owner.__getitem__) if part == path)
    return ",".join(f"U+{run[0]:X}-{run[-1]:X}" if len(run) > 1 else f"U+{run[0]:X}" for run in runs)


def recut(font_file: bytes, parameters: bytes) -> bytes:
    """Return a font with only the given characters, as WOFF2 without hints. A job for `Work`."""
    asked = json.loads(parameters)
    options = subset.Options(layout_features=list(FEATURES), hinting=False, desubroutinize=True, name_IDs=[1, 2],
                             notdef_outline=True, glyph_names=False)
    font = TTFont(io.BytesIO(font_file), recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=asked["characters"])
    cutter.subset(font)
    if " " in asked["weight"]:
        lightest, heaviest = map(float, asked["weight"].split())
        instancer.instantiateVariableFont(font, {"wght": (lightest, lightest, heaviest)}, inplace=True)
    font.flavor = "woff2"
    written = io.BytesIO()
    font.save(written)
    return written.getvalue()


def face_rule(part: Part, file_name: str) -> str:
    """Return the `@font-face` rule of a part."""
    return (f'@font-face{{font-family:"{part.family}";font-weight:{part.weight};font-display:swap;'
            f"src:url({file_name})format(\"woff2\");unicode-range:{part.ranges}}}")
