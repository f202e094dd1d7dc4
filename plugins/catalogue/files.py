"""The files below the content folder: which are pages, and what is wrong with them before they are opened."""
from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.model import FOLDERS, NATIONAL, Kind, Problem, error, warning
from plugins.text import nfc, slug

from .near import near

#: A page longer than this is no page: Vietnam's longest procedure needs a seventh of it.
LARGEST = 1_000_000
_NAME = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")
_LEFT_BEHIND = re.compile(r"\..*|~\$.*|.*~|Thumbs\.db|desktop\.ini")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z]{2})?")


@dataclass(frozen=True)
class Place:
    """Where a page stands. `path` is relative to the content folder, with `/`; it gives language, kind and address."""

    path: str
    lang: str
    kind: Kind

    @property
    def url(self) -> str:
        """The page's address from the site's root."""
        return f"/{self.path.removesuffix('.md')}/"

    @property
    def national(self) -> bool:
        """Whether this is a record of the national portal, as imported."""
        return f"/{NATIONAL}/" in self.path


def walk(content: Path, languages: tuple[str, ...]) -> Iterator[Place | Problem]:
    """Yield the place of each page, sorted, and a problem for each file that cannot be one."""
    for folder in _entries(content):
        if folder.name in languages and folder.is_dir():
            yield from _language(content, folder)
        elif folder.is_dir() and _LANGUAGE.fullmatch(folder.name):
            yield error("language-unknown", folder.name, given=folder.name, choices=list(languages),
                        nearest=near(folder.name, languages))


def read_bytes(content: Path, path: str) -> bytes | Problem:
    """Return a page's bytes, or why there are none."""
    file = content / path
    try:
        if not file.is_file():
            return error("file-unreadable", path, 1, reason="not a file")
        if (size := file.stat().st_size) > LARGEST:
            return error("file-too-big", path, 1, size=size, largest=LARGEST)
        return file.read_bytes()
    except OSError as cause:
        return error("file-unreadable", path, 1, reason=os.strerror(cause.errno or 0))


def _language(content: Path, folder: Path) -> Iterator[Place | Problem]:
    lang = folder.name
    kinds = {name: kind for kind, name in FOLDERS.get(lang, FOLDERS["en"]).items()}
    for entry in _entries(folder):
        path = entry.relative_to(content).as_posix()
        if kind := kinds.get(entry.name):
            yield from _pages(content, entry, lang, kind)
        elif entry.is_dir():
            yield error("folder-unknown", path, given=entry.name, choices=sorted(kinds),
                        nearest=near(entry.name, kinds))
        elif entry.suffix == ".md":
            yield error("file-without-kind", path, 1, choices=sorted(kinds))


def _pages(content: Path, entry: Path, lang: str, kind: Kind) -> Iterator[Place | Problem]:
    path = entry.relative_to(content).as_posix()
    if entry.is_symlink() and (wrong := _symlink(content, entry, path)):
        yield wrong
    elif entry.is_dir():
        if entry.suffix == ".md":
            yield error("folder-named-like-page", path)
            return
        if wrong := _badly_named(entry.name, path):
            yield wrong
        for inner in _entries(entry):
            yield from _pages(content, inner, lang, kind)
    elif entry.suffix == ".md":
        yield _badly_named(entry.stem, path, ".md") or Place(path, lang, kind)
    elif entry.suffix.lower() in (".md", ".markdown", ".mdown"):
        yield error("file-name", path, 1, given=entry.name, nearest=f"{slug(entry.stem)}.md")
    else:
        yield warning("file-not-a-page", path, 1, given=entry.name)


def _symlink(content: Path, entry: Path, path: str) -> Problem | None:
    target = Path(os.path.realpath(entry))
    if not target.is_relative_to(os.path.realpath(content)):
        return error("symlink-leaves-content", path, 1)
    return error("symlink-to-folder", path, 1) if target.is_dir() else None


def _badly_named(name: str, path: str, suffix: str = "") -> Problem | None:
    if _NAME.fullmatch(name) and not name.endswith(".md"):
        return None
    better = slug(name.removesuffix(".md")) or "trang-moi"
    return error("file-name", path, 1, given=nfc(name) + suffix, nearest=better + suffix)


def _entries(folder: Path) -> list[Path]:
    """What a folder holds, sorted; hidden files and what systems and editors leave behind are nobody's pages."""
    return sorted(entry for entry in folder.iterdir() if not _LEFT_BEHIND.fullmatch(entry.name)
                  ) if folder.is_dir() else []
