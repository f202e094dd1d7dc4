"""One build at a time in one cache folder, and one folder of output put in place at a time."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ..run.command import Words, display_path

try:
    import fcntl
except ImportError:  # Windows locks files, not folders: two builds there need two folders.
    fcntl = None  # type: ignore[assignment]

#: Whether folders can be marked as those of somebody who lives.
CAN_HOLD = fcntl is not None


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Keep the folder for oneself; wait, and say so, while another build has it. A process that
    dies lets go.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if fcntl is None:
        yield
        return
    held = os.open(folder, os.O_RDONLY)
    try:
        _wait(held, folder)
        yield
    finally:
        os.close(held)


@contextmanager
def alone_at(folder: Path, purpose: str) -> Iterator[None]:
    """Be the only one who does something with a folder of output, which need not be there; wait,
    and say so, while another does. A process that dies lets go, and nothing is left.
    """
    lock = folder.with_name(f".{folder.name}.{purpose}")
    if fcntl is None:
        yield
        return
    try:
        held = _locked(lock, folder)
    except OSError:  # nothing may be written beside it: the folder itself stays, and is refilled
        with alone_in(folder):
            yield
        return
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)
        os.close(held)


def _locked(lock: Path, folder: Path) -> int:
    """Lock a file that whoever had it last takes away: one that is gone meanwhile locks nothing."""
    while True:
        held = os.open(lock, os.O_RDWR | os.O_CREAT, 0o600)
        _wait(held, folder)
        with suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(held), os.stat(lock)):
                return held
        os.close(held)


def _wait(held: int, folder: Path) -> None:
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        sys.stderr.write(Words()("build.waiting", path=display_path(folder)) + "\n")
        fcntl.flock(held, fcntl.LOCK_EX)
    except OSError:
        pass  # this disk knows no locks: whoever builds twice at once there has two folders


def held_folder(folder: Path) -> int | None:
    """Mark a folder that was just made as somebody's who lives, until the answer is closed; None
    where it is already gone, or no folder can be marked.
    """
    try:
        held = os.open(folder, os.O_RDONLY)
    except OSError:
        return None
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if os.path.samestat(os.fstat(held), os.stat(folder)):
            return held
    except (OSError, AttributeError):
        pass
    os.close(held)
    return None


def clear(folder: Path) -> None:
    """Empty a folder that one is alone in: the folder itself stays, since the lock is on it."""
    for entry in folder.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry, ignore_errors=True)
        else:
            entry.unlink(missing_ok=True)
