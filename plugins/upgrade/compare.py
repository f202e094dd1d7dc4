"""Which pages of a site differ from those of another build of it, and how."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..html import WrittenPage, main_source
from ..run import paths

_PAGE = ".html"
_LARGEST = 50_000_000
#: How pages may differ, most first: not in both builds; what is read; how that is marked up; only
#: what stands around it on every page.
WAYS = ("added", "removed", "text", "markup", "frame")


def compare(old: Path, new: Path) -> dict[str, list[str]]:
    """Return the pages that differ by way, the paths of their files sorted."""
    before, after = {*_pages(old)}, {*_pages(new)}
    found: dict[str, list[str]] = {way: [] for way in WAYS}
    found["added"], found["removed"] = sorted(after - before), sorted(before - after)
    for name in sorted(before & after):
        way = how_other(_read(old, name), _read(new, name))
        if way:
            found[way].append(name)
    return found


def how_other(old: bytes, new: bytes) -> str:
    """How a page differs from what it was: `text`, `markup` or `frame`; empty where it does
    not.
    """
    if old == new:
        return ""
    before, after = main_source(old), main_source(new)
    if before == after:
        return "frame"
    return "markup" if _text(before) == _text(after) else "text"


def _text(main: bytes) -> list[str]:
    """What is read in a page, by words."""
    return WrittenPage.parse(main).outline.text.split()


def _pages(folder: Path) -> Iterator[str]:
    return (name for name in paths.below(folder) if name.endswith(_PAGE))


def _read(folder: Path, name: str) -> bytes:
    return paths.read(folder, name, _LARGEST, own=True)
