"""The one way from a name to a file: nothing is read or written outside the folder that is
meant.
"""

from __future__ import annotations

import os
import shutil
import stat
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from ..domain.names import Refused, check_name, printable, safe

__all__ = [
    "Refused",
    "below",
    "check_name",
    "copy",
    "entries",
    "exists",
    "is_folder",
    "locate",
    "opened",
    "printable",
    "read",
    "safe",
    "write",
]

#: The deepest folder that is looked into.
DEEPEST = 12
_ONLY_READ = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


def locate(folder: Path, name: str) -> Path:
    """Return the place of a name below a folder, whether there is a file or not. Raises Refused.

    No link is followed on the way. A name is found as it is written or composed otherwise (NFC,
    NFD).
    """
    check_name(name)
    place = folder
    for part in name.split("/"):
        place = _entry(place, part)
        _no_link(folder, place)
    if not Path(os.path.realpath(place)).is_relative_to(os.path.realpath(folder)):
        raise Refused("path-leaves-folder", given=printable(name))
    return place


def exists(folder: Path, name: str) -> bool:
    """Whether a file of this name lies below the folder, and may be read."""
    try:
        return stat.S_ISREG(os.lstat(locate(folder, name)).st_mode)
    except (Refused, OSError):
        return False


@contextmanager
def opened(folder: Path, name: str, largest: int) -> Iterator[IO[bytes]]:
    """Open a file to read: a plain one of its own, of at most so many bytes; pipes and devices
    hang. Raises Refused.
    """
    place = locate(folder, name)
    try:
        _plain(os.lstat(place), largest)
        handle = os.open(place, _ONLY_READ)
    except OSError as cause:
        raise Refused("file-unreadable") from cause
    with open(handle, "rb") as file:
        _plain(os.fstat(handle), largest)
        yield file


def read(folder: Path, name: str, largest: int) -> bytes:
    """Return a file's bytes. Raises Refused."""
    with opened(folder, name, largest) as file:
        try:
            return file.read(largest)
        except OSError as cause:
            raise Refused("file-unreadable") from cause


def write(folder: Path, name: str, content: bytes) -> None:
    """Write a file whole or not at all, with the folders above it. Raises Refused, OSError."""
    place = locate(folder, name)
    place.parent.mkdir(parents=True, exist_ok=True)
    part = place.with_name(
        f".{os.getpid()}.part"
    )  # of its own length: the name may be as long as names can be
    try:
        part.write_bytes(content)
        part.replace(place)
    except OSError as cause:  # the system does not say which file has found no room
        raise OSError(cause.errno, cause.strerror, str(place)) from cause
    finally:
        part.unlink(missing_ok=True)


def copy(folder: Path, name: str, to: Path, largest: int) -> None:
    """Copy a file to another folder under the same name, composed. Raises Refused, OSError."""
    place = locate(to, unicodedata.normalize("NFC", name))
    place.parent.mkdir(parents=True, exist_ok=True)
    with opened(folder, name, largest) as source, place.open("wb") as target:
        shutil.copyfileobj(source, target)


def below(folder: Path, at: str = "") -> Iterator[str]:
    """Yield the paths of everything that is no folder below a folder, sorted; linked folders count
    as files.
    """
    for entry in entries(folder / at):
        path = f"{at}/{entry.name}".lstrip("/")
        if is_folder(entry) and path.count("/") < DEEPEST:
            yield from below(folder, path)
        else:
            yield path


def entries(folder: Path) -> list[Path]:
    """What a folder holds, sorted; nothing where it is no folder, or a link to one, or closed to
    us.
    """
    try:
        return sorted(folder.iterdir()) if is_folder(folder) else []
    except OSError:
        return []


def is_folder(place: Path) -> bool:
    """Whether a folder is here, and not a link to one."""
    return place.is_dir() and not place.is_symlink()


def _entry(folder: Path, part: str) -> Path:
    """The entry of a folder that is called so, in whatever composition."""
    place = folder / part
    composed = unicodedata.normalize("NFC", part)
    if composed.isascii() or os.path.lexists(place):
        return place
    return next(
        (
            entry
            for entry in entries(folder)
            if unicodedata.normalize("NFC", entry.name) == composed
        ),
        place,
    )


def _no_link(folder: Path, place: Path) -> None:
    if not place.is_symlink():
        return
    if not os.path.exists(place):
        raise Refused("file-unreadable")
    target = Path(os.path.realpath(place))
    if not target.is_relative_to(os.path.realpath(folder)):
        raise Refused("symlink-leaves-content")
    raise Refused("symlink-to-folder" if target.is_dir() else "symlink-not-followed")


def _plain(found: os.stat_result, largest: int) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise Refused("file-not-plain")
    if found.st_nlink > 1:
        raise Refused("file-of-two-names")
    if found.st_size > largest:
        raise Refused("file-too-big", size=found.st_size, largest=largest)
