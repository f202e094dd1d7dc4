"""What files that differ between two states of the content mean to readers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..domain import Kinds, PageChange
from ..frontmatter.source import LARGEST
from ..run import paths
from .history import FileChange, History
from .page import PageVersion, change, read_version


@dataclass(frozen=True)
class Difference:
    """A page that differs, as it is, or as it was where it is gone."""

    change: PageChange
    page: PageVersion


def differences(
    content: Path, history: History, files: Sequence[FileChange], kinds: Kinds
) -> list[Difference]:
    """Return the pages among the files that readers find changed, sorted by their files."""
    pages = [one for one in files if one.before.endswith(".md") or one.after.endswith(".md")]
    known = history.contents([name for one in pages for name in (one.old, one.new)])
    found: list[Difference] = []
    for one in pages:
        raw = known.get(one.new) if one.new else _read(content, one.after)
        old = read_version(one.before, known.get(one.old), kinds)
        new = read_version(one.after, raw, kinds)
        found += _between(old, new)
    return sorted(found, key=lambda each: each.change.path)


def _between(old: PageVersion | None, new: PageVersion | None) -> Iterator[Difference]:
    if old and new and (old.kind, old.lang) != (new.kind, new.lang):
        yield from _between(old, None)
        yield from _between(None, new)
        return
    found, page = change(old, new), new or old
    if found and page:
        yield Difference(found, page)


def _read(content: Path, path: str) -> bytes | None:
    try:
        return paths.read(content, path, LARGEST) if path else None
    except paths.Refused:
        return None
