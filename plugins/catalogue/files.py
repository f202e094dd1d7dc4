"""The files below the content folder: which are pages, and what is wrong with them before they are
opened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..domain import (
    ADDRESSES_FILE,
    CHANGES_FILE,
    MOVED_FILE,
    NATIONAL,
    Kind,
    Kinds,
    Problem,
    error,
    warning,
)
from ..frontmatter.source import LARGEST
from ..run import paths
from ..run.file_names import ACCESSIBILITY
from ..text import ascii_slug, nfc
from ..text.near import near

_NAME = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")
#: What systems and editors leave behind.
LEFT_BEHIND = re.compile(r"\..*|~\$.*|.*~|Thumbs\.db|desktop\.ini")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z]{2})?")
#: What stands in the content folder beside the folders of pages.
FOLDERS_BESIDE = ("compliance", "files", "trust", "voices")
BESIDE = (
    "portal.yml",
    "theme.toml",
    "mergers.json",
    ACCESSIBILITY,
    CHANGES_FILE,
    MOVED_FILE,
    ADDRESSES_FILE,
    "synonyms.vi.yml",
    "synonyms.en.yml",
    "README.md",
    "PROBLEMS.md",
)
#: What an editor of texts adds to a page's name without being asked.
_ADDED = re.compile(r"\.md\.(?:txt|docx?|rtf)$", re.IGNORECASE)
_SETTINGS = (".json", ".md", ".toml", ".yaml", ".yml")
#: Those of which each language, or nobody in particular, has one.
_BESIDE = re.compile(r"synonyms\.[a-z-]+\.yml|[A-Z]+\.md")


@dataclass(frozen=True)
class Place:
    """Where a page stands. `path` is relative to the content folder, with `/`; it gives language,
    kind and address.
    """

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


def walk(content: Path, languages: tuple[str, ...], kinds: Kinds) -> Iterator[Place | Problem]:
    """Yield the place of each page, sorted, and a problem for each file that cannot be one."""
    for entry in _entries(content):
        name = entry.name
        if entry.is_symlink():
            yield from _refused(content, name)
        elif entry.is_dir() and name in languages:
            yield from _language(content, entry, kinds.folders(name))
        elif entry.is_dir() and _LANGUAGE.fullmatch(name):
            yield error(
                "language-unknown",
                name,
                given=name,
                choices=list(languages),
                nearest=near(name, languages),
            )
        elif not (name in FOLDERS_BESIDE if entry.is_dir() else _is_beside(name)):
            nearest = near(name, (*BESIDE, *FOLDERS_BESIDE))
            if nearest or entry.is_dir() or entry.suffix in _SETTINGS:
                yield warning(
                    "file-unused",
                    paths.printable(name),
                    given=paths.printable(name),
                    nearest=nearest,
                )


def _is_beside(name: str) -> bool:
    return name in BESIDE or _BESIDE.fullmatch(name) is not None


def read_bytes(content: Path, path: str, largest: int = LARGEST) -> bytes | Problem:
    """Return the bytes of a page or of a file beside the pages, or why there are none."""
    try:
        return paths.read(content, path, largest)
    except paths.Refused as refused:
        return refused.problem(path, 1)


def _language(content: Path, folder: Path, kinds: Mapping[str, Kind]) -> Iterator[Place | Problem]:
    lang = folder.name
    for entry in _entries(folder):
        path = f"{lang}/{entry.name}"
        if entry.is_symlink():
            yield from _refused(content, path)
        elif kind := kinds.get(entry.name):
            yield from _pages(content, path, lang, kind)
        elif entry.is_dir():
            yield error(
                "folder-unknown",
                paths.printable(path),
                given=paths.printable(entry.name),
                choices=sorted(kinds),
                nearest=near(entry.name, kinds),
            )
        elif entry.suffix == ".md":
            yield error("file-without-kind", paths.printable(path), 1, choices=sorted(kinds))
        else:
            yield warning(
                "file-not-a-page", paths.printable(path), 1, given=paths.printable(entry.name)
            )


def _pages(content: Path, path: str, lang: str, kind: Kind) -> Iterator[Place | Problem]:
    entry = content / path
    if entry.is_symlink():
        yield from _refused(content, path)
    elif entry.is_dir():
        if entry.suffix == ".md":
            yield error("folder-named-like-page", paths.printable(path))
            return
        if wrong := _badly_named(entry.name, path):
            yield wrong
        elif path.count("/") > paths.DEEPEST:
            yield error("folder-too-deep", path, most=paths.DEEPEST)
        else:
            for inner in _entries(entry):
                yield from _pages(content, f"{path}/{inner.name}", lang, kind)
    elif entry.suffix == ".md":
        yield _badly_named(entry.stem, path, ".md") or Place(path, lang, kind)
    elif entry.suffix.lower() in (".md", ".markdown", ".mdown") or _ADDED.search(entry.name):
        name = _ADDED.sub("", entry.name) if _ADDED.search(entry.name) else entry.stem
        yield error(
            "file-name",
            paths.printable(path),
            1,
            given=paths.printable(entry.name),
            nearest=f"{ascii_slug(name)}.md",
        )
    else:
        yield warning(
            "file-not-a-page", paths.printable(path), 1, given=paths.printable(entry.name)
        )


def _refused(content: Path, path: str) -> Iterator[Problem]:
    """Why a linked file or folder is left alone."""
    try:
        paths.locate(content, path)
    except paths.Refused as refused:
        yield refused.problem(path, 1)


def _badly_named(name: str, path: str, suffix: str = "") -> Problem | None:
    if _NAME.fullmatch(name) and not name.endswith(".md"):
        try:
            paths.check_name(name)
            return None
        except paths.Refused:
            return error(
                "file-name-unsafe", path, 1, given=name + suffix, nearest=paths.safe(name) + suffix
            )
    better = ascii_slug(name.removesuffix(".md")) or "trang-moi"
    return error(
        "file-name",
        paths.printable(path),
        1,
        given=paths.printable(nfc(name)) + suffix,
        nearest=better + suffix,
    )


def _entries(folder: Path) -> list[Path]:
    """What a folder holds, sorted; hidden files and what systems and editors leave behind are
    nobody's pages.
    """
    return [entry for entry in paths.entries(folder) if not LEFT_BEHIND.fullmatch(entry.name)]
