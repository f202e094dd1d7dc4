"""A copy in a folder, such as a web server's own, a kiosk's or a USB stick's."""

from __future__ import annotations

import hashlib
import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, unquote

from .finding import Observation, difference, note, unasked
from .released import MANIFEST, SIGNATURE, Release

#: What systems put on a stick by themselves.
_OF_SYSTEMS = (
    ".DS_Store .Spotlight-V100 .Trashes .fseventsd ._ System%20Volume%20Information Thumbs.db "
    "desktop.ini $RECYCLE.BIN %24RECYCLE.BIN lost%2Bfound"
)


def read_file(folder: Path, path: str) -> bytes:
    """A file of the copy. Raises OSError."""
    return (folder / unquote(path).lstrip("/")).read_bytes()


def check_folder(folder: Path, release: Release, paths: list[str]) -> Iterator[Observation]:
    """Hold these files against the copy, and everything in the copy against the release."""
    there = set(_below(folder))
    left_out = {
        start
        for start in release.optional
        if not any(path.startswith(start) for path in there)
        and any(path.startswith(start) for path in release.files)
    }
    yield from (note("left_out", start) for start in sorted(left_out))
    for path in paths:
        if path not in there:
            if not path.startswith(tuple(left_out)):
                yield difference("missing", path, visitor="plain")
            continue
        try:
            found = release.files[path].compare(read_file(folder, path))
        except OSError as cause:
            yield unasked(path, "unreadable", detail=str(cause))
            continue
        if found == "line_ends":
            yield note("line_ends", path)
        elif found == "changed" and not _is_silent(folder, release, path):
            yield difference("changed", path, visitor="plain")
    for path, digest in release.packed.items():
        if path in there and hashlib.sha256(read_file(folder, path)).digest() != digest:
            yield difference("changed", path, visitor="plain")
    known = release.files.keys() | release.packed.keys() | {MANIFEST, SIGNATURE}
    for path in sorted(there - known):
        of_system = any(part.startswith(tuple(_OF_SYSTEMS.split())) for part in path.split("/"))
        yield note("of_system", path) if of_system else difference("added", path, visitor="plain")


def _is_silent(folder: Path, release: Release, path: str) -> bool:
    """Whether it is the page of a copy without recordings."""
    if path not in release.silent:
        return False
    size = release.files[path].size
    wanted = type(release.files[path])(path, size, release.silent[path])
    return wanted.compare(read_file(folder, path)) != "changed"


def _below(folder: Path) -> Iterator[str]:
    """The paths of all that is no folder, as manifests write them."""
    for place, folders, names in os.walk(folder):
        linked = [name for name in folders if os.path.islink(os.path.join(place, name))]
        for name in (*names, *linked):
            path = Path(place, name).relative_to(folder).as_posix()
            yield f"/{quote(unicodedata.normalize('NFC', path))}"
