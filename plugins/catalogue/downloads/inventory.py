"""Every file below `content/files/`, with what stands against publishing it."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ...domain import Problem, error
from ...run import paths
from .kinds import ATTACHMENTS, KINDS, wrong_content

FOLDER = "files"
#: Films are the largest files that a portal has.
LARGEST = 2_000_000_000
#: An attachment is for telephones, too.
LARGEST_ATTACHMENT = 10_000_000
#: What file managers, editors and Git leave in a folder.
_LEFT_BEHIND = re.compile(
    r"""
    \.DS_Store | \._.* | \.directory | \.sync.* | Thumbs\.db | desktop\.ini
    | \.git(?:keep|ignore|attributes)
    | \.~lock\..* | ~\$.*              # documents that are open
    | \..*\.sw[a-p] | .*~              # an editor's copies
    """,
    re.IGNORECASE | re.VERBOSE,
)
# A web server may run `bang-phi.php.jpg`.
_RUN = frozenset(
    (
        "asp",
        "aspx",
        "cgi",
        "htm",
        "html",
        "js",
        "jsp",
        "phar",
        "php",
        "phtml",
        "pl",
        "py",
        "rb",
        "sh",
        "shtml",
        "xhtml",
    )
)


@dataclass(frozen=True)
class Download:
    """A file to publish: its path below `content/files/`, its kind (`pdf`, `picture`…), its bytes'
    number.
    """

    path: str
    kind: str
    size: int

    @property
    def name(self) -> str:
        """The path as it is published: composed, however the disk writes it."""
        return unicodedata.normalize("NFC", self.path)


def inventory(content: Path) -> tuple[tuple[Download, ...], list[Problem]]:
    """Return the files that may be published, by name, and a problem for each of the others."""
    found: dict[str, Download] = {}
    problems: list[Problem] = []
    folder = content / FOLDER
    if folder.is_symlink():
        return (), list(_linked(content))
    for path in paths.below(folder):
        if _LEFT_BEHIND.fullmatch(path.rpartition("/")[2]):
            continue
        read = _download(folder, path)
        if isinstance(read, Problem):
            problems.append(read)
            continue
        first = found.setdefault(read.name.casefold(), read)
        if first is not read:
            problems.append(_problem("file-name-twice", path, given=path, other=first.path))
    return tuple(sorted(found.values(), key=lambda one: one.name)), problems


def _linked(content: Path) -> Iterator[Problem]:
    try:
        paths.locate(content, FOLDER)
    except paths.Refused as refused:
        yield refused.problem(FOLDER)


def _download(folder: Path, path: str) -> Download | Problem:
    name = path.rpartition("/")[2]
    *inner, suffix = (part.lower() for part in name.split(".")[1:] or [""])
    if any(part.startswith((".", "_")) for part in path.split("/")):
        return _problem("file-hidden", path, given=name)
    try:
        paths.locate(folder, path)
        if suffix not in KINDS or _RUN & set(inner):
            return _problem(
                "file-kind-not-listed", path, given=name, choices=", ".join(sorted(KINDS))
            )
        with paths.opened(folder, path, LARGEST) as file:
            size = os.fstat(file.fileno()).st_size
            if wrong := wrong_content(file, suffix, size):
                return _problem(wrong.code, path, given=name, **wrong.values)
    except paths.Refused as refused:
        return refused.problem(f"{FOLDER}/{path}")
    if size > LARGEST_ATTACHMENT and suffix in ATTACHMENTS:
        return _problem("attachment-large", path, given=name, size=size, largest=LARGEST_ATTACHMENT)
    return Download(path, KINDS[suffix].kind, size)


def _problem(code: str, path: str, **values: object) -> Problem:
    values = {
        name: paths.printable(value) if isinstance(value, str) else value
        for name, value in values.items()
    }
    return Problem(code, error("", "").severity, f"{FOLDER}/{paths.printable(path)}", 0, "", values)
