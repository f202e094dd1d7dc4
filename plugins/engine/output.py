"""The output folder: built beside itself, changed only when good, and at once."""

from __future__ import annotations

import ctypes
import glob
import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from ..run import Made, digest_of
from ..run.command import Stopped
from ..run.file_names import ALL_PAGES
from .full_disk import FULL
from .lock import CAN_HOLD, alone_at, held_folder

_AT_FDCWD, _RENAME_EXCHANGE = -100, 2


class NotOurs(Exception):
    """The folder holds files that this project did not write; replacing it would lose them."""


def check_places(content: Path, live: Path) -> None:
    """See, before any work is done, that the output may stand there. Raises Stopped."""
    if live.exists() and not live.is_dir():
        raise Stopped("not_a_folder", path=live)
    if content.is_relative_to(live):
        raise Stopped("content_in_output", path=live)
    if live.is_relative_to(content):
        raise Stopped("output_in_content", path=live)
    if _foreign(live):
        raise Stopped("output_foreign", path=live)


class Staging:
    """An empty folder to build in, until it is discarded: beside `live`, so that a rename suffices,
    or where one may write. What killed builds have left there goes.

    Who stages a `candidate` is the only one who publishes there.
    """

    def __init__(self, live: Path, name: str = "new") -> None:
        place = live.parent
        try:
            place.mkdir(parents=True, exist_ok=True)
            _recover(live)
            for left in (f"{name}-", "lock"):
                _clear(place, f".{live.name}.{left}")
            self.folder, self._held = _held(place / f".{live.name}.{name}-{os.getpid()}")
        except OSError as cause:
            if cause.errno in FULL:
                raise
            if not live.is_dir() or not os.access(live, os.W_OK):
                raise OSError(cause.errno, cause.strerror, str(place)) from None
            # As on many web servers: the site's folder is ours, the one above it is not.
            place = Path(tempfile.gettempdir())
            prefix = f"cong-mo-{digest_of(os.fsencode(live)).hex()[:10]}.{name}-"
            _clear(place, prefix)
            self.folder, self._held = _held(place / f"{prefix}{os.getpid()}")
            self.folder.chmod(live.stat().st_mode)

    def discard(self) -> None:
        """Take the folder away, or what was exchanged for it."""
        shutil.rmtree(self.folder, ignore_errors=True)
        if self._held is not None:
            os.close(self._held)
        self._held = None


def _held(folder: Path) -> tuple[Path, int | None]:
    """Make a folder and mark it as that of a build that lives."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder, held_folder(folder)


def _clear(place: Path, prefix: str) -> None:
    """Take away what builds that live no more have left, and what they had beside it."""
    pattern = f"{glob.escape(prefix)}*"
    for left in (*place.glob(pattern), *place.glob(f".{pattern}")):
        held = held_folder(left)
        if held is not None or not (CAN_HOLD or _alive(left.name.rpartition("-")[2])):
            with suppress(OSError):
                _remove(left)
        if held is not None:
            os.close(held)


def _recover(live: Path) -> None:
    """Put the last site back where a system without an exchange in one step was stopped between
    two.
    """
    last = live.with_name(f".{live.name}.last")
    if last.is_dir() and not live.exists():
        last.rename(live)


def measure(folder: Path) -> Made:
    """Return how many files are in a folder and all below it, and their size."""
    count = size = 0
    for place, _, names in os.walk(folder):
        count += len(names)
        size += sum(os.lstat(f"{place}/{name}").st_size for name in names)
    return Made(count, size)


def replace(new: Path, live: Path) -> None:
    """Exchange two folders, in one step where the system can. Raises NotOurs, OSError."""
    with alone_at(live, "lock"):
        if _foreign(live):
            raise NotOurs(live)
        try:
            _put(new, live)
        except OSError:
            if not live.is_dir():
                raise
            _refill(new, live)


def flush(folder: Path) -> None:
    """Have the disk write what is in a folder: a rename that outlives a loss of power shall not
    show empty files. One call for the whole disk costs less than one for each file.
    """
    try:
        sync = ctypes.CDLL(None, use_errno=True).syncfs
    except (AttributeError, OSError, TypeError):
        if hasattr(os, "sync"):
            os.sync()
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        sync(opened)
    finally:
        os.close(opened)


def _put(new: Path, place: Path) -> None:
    """Put a file or a folder in the place of another, which goes where the new one was."""
    if not place.exists():
        new.rename(place)
    elif not _exchange(new, place):
        last = place.with_name(f".{place.name}.last")
        place.rename(last)
        try:
            new.rename(place)
        except OSError:
            last.rename(place)
            raise
        last.rename(new)


def _refill(new: Path, live: Path) -> None:
    """Put what is in `new` into a folder that cannot be renamed: a disk of its own, or below a
    folder of others. All of it is copied there first, so that nothing goes before there was room.
    """
    inner = live / f".{live.name}.new"
    shutil.rmtree(inner, ignore_errors=True)
    try:
        names = {path.name for path in new.iterdir()}
        shutil.copytree(new, inner)
        for name in sorted(names):
            _put(inner / name, live / name)
        for old in sorted(live.iterdir()):
            if old.name not in names and old != inner:
                _remove(old)
    finally:
        shutil.rmtree(inner, ignore_errors=True)


def _remove(place: Path) -> None:
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place)
    else:
        place.unlink()


def _foreign(live: Path) -> bool:
    return live.is_dir() and any(live.iterdir()) and not (live / ALL_PAGES).exists()


def _exchange(one: Path, other: Path) -> bool:
    """Swap two names with renameat2(2) of Linux or renamex_np(2) of macOS; say whether it was
    done.
    """
    names = os.fsencode(one), os.fsencode(other)
    try:
        system = ctypes.CDLL(None, use_errno=True)
        if hasattr(system, "renameat2"):
            done = system.renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE)
        else:
            done = system.renamex_np(*names, _RENAME_EXCHANGE)
    except (AttributeError, OSError, TypeError):
        return False
    return int(done) == 0


def _alive(pid: str) -> bool:
    """Whether a build with this process number still runs."""
    try:
        os.kill(int(pid), 0)
    except (ValueError, ProcessLookupError):
        return False
    except OSError:
        return True
    return True
