"""The fonts of a PDF: whether the letters that they draw are known by name."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pikepdf

from .examination import Flaw

_SUBSET = re.compile(r"^/?(?:[A-Z]{6}\+)?")
#: Fonts from before Unicode: .VnTime (TCVN 5712), VNI-Times.
_LEGACY = re.compile(r"\.?Vn[A-Z3]|\.Vn|VNI[-_ ]?[A-Z]|TCVN")
_NAMED = frozenset(("/WinAnsiEncoding", "/MacRomanEncoding", "/StandardEncoding"))
#: Names of letters that say nothing of which letter it is: `g12`, `c45`, `glyph7`.
_NAMELESS = re.compile(r"/(?:[a-zA-Z]{0,2}\d+|glyph\d+|cid\d+|index\d+)")
_SYMBOLS = ("Symbol", "ZapfDingbats", "Wingdings", "Webdings")
#: Forms inside forms are looked into so deep.
_DEEPEST = 4


def font_flaws(pdf: pikepdf.Pdf) -> Iterator[Flaw]:
    """Tell of fonts whose letters programs take for others, or for none."""
    legacy, unnamed = set[str](), set[str]()
    for font in _fonts(pdf):
        name = _SUBSET.sub("", str(font.get("/BaseFont", font.get("/Name", ""))))
        if _LEGACY.match(name):
            legacy.add(name)
        elif not _is_readable(font) and not name.startswith(_SYMBOLS):
            unnamed.add(name or "?")
    if legacy:
        yield Flaw("attachment-legacy-font", {"fonts": sorted(legacy)[:5]})
    if unnamed:
        yield Flaw("attachment-no-unicode", {"fonts": sorted(unnamed)[:5]})


def _fonts(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Dictionary]:
    seen = set[tuple[int, int]]()
    for page in pdf.pages:
        yield from _of_resources(page.obj.get("/Resources", page.resources), seen, _DEEPEST)


def _of_resources(
    resources: pikepdf.Object | None, seen: set[tuple[int, int]], depth: int
) -> Iterator[pikepdf.Dictionary]:
    if not isinstance(resources, pikepdf.Dictionary) or _was_seen(resources, seen):
        return
    for font in _values(resources.get("/Font")):
        if isinstance(font, pikepdf.Dictionary) and not _was_seen(font, seen):
            yield font
    for drawn in _values(resources.get("/XObject")) if depth else ():
        if isinstance(drawn, pikepdf.Stream) and not _was_seen(drawn, seen):
            yield from _of_resources(drawn.get("/Resources"), seen, depth - 1)


def _values(found: pikepdf.Object | None) -> list[pikepdf.Object]:
    return list(found.values()) if isinstance(found, pikepdf.Dictionary) else []


def _was_seen(found: pikepdf.Object, seen: set[tuple[int, int]]) -> bool:
    if not found.is_indirect:
        return False
    known = found.objgen in seen
    seen.add(found.objgen)
    return known


def _is_readable(font: pikepdf.Dictionary) -> bool:
    """Whether each letter has a name (PDF 1.7, 9.10.2)."""
    if "/ToUnicode" in font:
        return True
    kind, encoding = str(font.get("/Subtype", "")), font.get("/Encoding")
    if kind == "/Type0":
        return not str(encoding).startswith("/Identity") and isinstance(encoding, pikepdf.Name)
    if isinstance(encoding, pikepdf.Dictionary):
        names = [one for one in encoding.get("/Differences", []) if isinstance(one, pikepdf.Name)]
        nameless = sum(1 for name in names if _NAMELESS.fullmatch(str(name)))
        return not names or nameless * 2 < len(names)
    if kind == "/Type3":
        return False
    if isinstance(encoding, pikepdf.Name) and str(encoding) in _NAMED:
        return True
    return not _is_symbolic(font)


def _is_symbolic(font: pikepdf.Dictionary) -> bool:
    """Whether a font says that its letters are its own."""
    described = font.get("/FontDescriptor")
    flags = described.get("/Flags", 0) if isinstance(described, pikepdf.Dictionary) else 0
    return bool(int(flags) & 4)
