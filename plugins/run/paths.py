"""The one way from a name to a file: nothing is read or written outside the folder that is
meant.
"""

from __future__ import annotations

import os
import shutil
import stat
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import partial
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
    "link",
    "locate",
    "opened",
    "printable",
    "read",
    "safe",
    "write",
    "write_many",
]

#: The deepest folder that is looked into.
DEEPEST = 12
#: Whether a folder may lead elsewhere and be no link.
_JUNCTIONS = os.name == "nt"
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
    return Path(_found(folder, name)[0])


def exists(folder: Path, name: str) -> bool:
    """Whether a file of this name lies below the folder, and may be read."""
    try:
        found = _found(folder, name)[1]
    except Refused:
        return False
    return found is not None and stat.S_ISREG(found.st_mode)


@contextmanager
def opened(folder: Path, name: str, largest: int, *, own: bool = False) -> Iterator[IO[bytes]]:
    """Open a file to read: a plain one of its own, of at most so many bytes; pipes and devices
    hang. One that is our `own` may have a second name (`write`). Raises Refused.
    """
    place, found = _found(folder, name)
    if found is None:
        raise Refused("file-unreadable")
    _plain(found, largest, own=own)
    try:
        handle = os.open(place, _ONLY_READ)
    except OSError as cause:
        raise Refused("file-unreadable") from cause
    with open(handle, "rb") as file:
        _plain(os.fstat(handle), largest, own=own)
        yield file


def read(folder: Path, name: str, largest: int, *, own: bool = False) -> bytes:
    """Return a file's bytes, of one that is opened as above. Raises Refused."""
    with opened(folder, name, largest, own=own) as file:
        try:
            return file.read(largest)
        except OSError as cause:
            raise Refused("file-unreadable") from cause


def write(folder: Path, name: str, content: bytes, last: Path | None = None) -> None:
    """Write a file whole or not at all, with the folders above it. Raises Refused, OSError.

    Where the same name below the folder `last` has the same bytes, that file gets a second name in
    place of a second file: no file is ever changed in place, so neither can change the other.
    """
    place = locate(folder, name)
    if last and _linked(folder, name, content, last):
        return
    part = place.with_name(
        f".{os.getpid()}.part"
    )  # of its own length: the name may be as long as names can be
    try:
        _in_folder(part, partial(part.write_bytes, content))
        part.replace(place)
    except BaseException as cause:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        if isinstance(cause, OSError):  # the system does not say which file has found no room
            raise OSError(cause.errno, cause.strerror, str(place)) from cause
        raise


def link(folder: Path, name: str, last: Path) -> bool:
    """Give the file of this name below `last` a second one below `folder`; say whether it was done:
    not every system can. Both names are ours. Raises Refused.
    """
    check_name(name)
    return _linked(folder, name, None, last)


def write_many(folder: Path, files: Mapping[str, bytes], last: Path | None = None) -> None:
    """Write files by their paths, which are ours and below no link, as `write` does one, in less
    time, into a folder that nobody reads yet: where this fails, a file may be there in part. Raises
    OSError.
    """
    for inner in {os.path.dirname(name) for name in files}:
        os.makedirs(os.path.join(folder, inner), exist_ok=True)
    mode = os.stat(folder).st_mode & 0o666 if files else 0
    for name, content in files.items():
        place = f"{folder}/{name}"
        if not (last and _linked_own(f"{last}/{name}", place, content, mode)):
            with suppress(FileNotFoundError):  # which may be the last one's, under a second name
                os.unlink(place)
            with open(place, "xb") as file:
                file.write(content)


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
    if is_folder(folder / at):
        yield from _below(str(folder), at)


def _below(folder: str, at: str) -> Iterator[str]:
    try:
        with os.scandir(os.path.join(folder, at)) as scanned:
            found = sorted((one.name, one.is_dir(follow_symlinks=False)) for one in scanned)
    except OSError:
        return
    for name, is_inner in found:
        path = f"{at}/{name}".lstrip("/")
        if is_inner and path.count("/") < DEEPEST:
            yield from _below(folder, path)
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


def _found(folder: Path, name: str) -> tuple[str, os.stat_result | None]:
    """The place of a name below a folder, and what is there. Raises Refused."""
    check_name(name)
    place, found = str(folder), None
    for part in name.split("/"):
        place, found = _entry(place, part)
        if found is not None and stat.S_ISLNK(found.st_mode):
            raise _refused_link(folder, place)
    # Without links no name leads out of its folder, but for what Windows calls a junction.
    if _JUNCTIONS and not Path(os.path.realpath(place)).is_relative_to(os.path.realpath(folder)):
        raise Refused("path-leaves-folder", given=printable(name))
    return place, found


def _entry(folder: str, part: str) -> tuple[str, os.stat_result | None]:
    """The entry of a folder that is called so, in whatever composition."""
    place = f"{folder}/{part}"
    found = _status(place)
    if found is None and not part.isascii():
        composed = unicodedata.normalize("NFC", part)
        for entry in entries(Path(folder)):
            if unicodedata.normalize("NFC", entry.name) == composed:
                return str(entry), _status(str(entry))
    return place, found


def _status(place: str) -> os.stat_result | None:
    try:
        return os.lstat(place)
    except (OSError, ValueError):
        return None


def _refused_link(folder: Path, place: str) -> Refused:
    if not os.path.exists(place):
        return Refused("file-unreadable")
    target = Path(os.path.realpath(place))
    if not target.is_relative_to(os.path.realpath(folder)):
        return Refused("symlink-leaves-content")
    return Refused("symlink-to-folder" if target.is_dir() else "symlink-not-followed")


def _plain(found: os.stat_result, largest: int, *, own: bool = False) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise Refused("file-not-plain")
    if found.st_nlink > 1 and not own:
        raise Refused("file-of-two-names")
    if found.st_size > largest:
        raise Refused("file-too-big", size=found.st_size, largest=largest)


def _linked(folder: Path, name: str, content: bytes | None, last: Path) -> bool:
    """Give a file below `last` a second name below `folder`, where it has these bytes and may be
    read by whom a new one could: a stricter `umask` of some day does not stay. Say whether it was
    done.
    """
    source, place = f"{last}/{name}", f"{folder}/{name}"
    try:
        if os.lstat(source).st_mode & 0o777 != os.stat(folder).st_mode & 0o666:
            return False
        if content is not None and read(last, name, len(content)) != content:
            return False
        _in_folder(place, partial(os.link, source, place))
    except (Refused, OSError):  # none there, or a system without second names
        return False
    return True


def _linked_own(source: str, place: str, content: bytes, mode: int) -> bool:
    """Give a file a second name, where it has these bytes and this mode; say whether it has one."""
    try:
        handle = os.open(source, _ONLY_READ)
        try:
            found = os.fstat(handle)
            same = stat.S_ISREG(found.st_mode) and found.st_mode & 0o777 == mode
            if not same or os.read(handle, len(content) + 1) != content:
                return False
        finally:
            os.close(handle)
        os.link(source, place)
    except OSError:
        return False
    return True


def _in_folder(place: Path | str, act: Callable[[], object]) -> None:
    """Do something at a place; where its folder is not there, once this is made."""
    try:
        act()
    except FileNotFoundError:
        os.makedirs(os.path.dirname(place), exist_ok=True)
        act()
