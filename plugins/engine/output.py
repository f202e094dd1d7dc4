"""The output folder: built beside itself, changed only when good, and at once."""
from __future__ import annotations

import ctypes
import os
import shutil
from pathlib import Path

_MARK = Path("api") / "pages.json"
_AT_FDCWD, _RENAME_EXCHANGE = -100, 2


class NotOurs(Exception):
    """The folder holds files that this project did not write; replacing it would lose them."""


def staging(live: Path) -> Path:
    """Return an empty folder beside `live` (same disk, so that a rename suffices) to build in."""
    live.parent.mkdir(parents=True, exist_ok=True)
    for left in live.parent.glob(f".{live.name}.new-*"):
        if not _alive(left.name.rpartition("-")[2]):
            shutil.rmtree(left, ignore_errors=True)
    folder = live.parent / f".{live.name}.new-{os.getpid()}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder


def finish(new: Path, live: Path, *, good: bool) -> None:
    """Put `new` in the place of `live` when `good`, and clear away what is left. Raises NotOurs."""
    if good:
        replace(new, live)
    shutil.rmtree(new, ignore_errors=True)


def replace(new: Path, live: Path) -> None:
    """Exchange two folders, in one step where the system can. Raises NotOurs."""
    if not live.exists():
        new.rename(live)
        return
    if any(live.iterdir()) and not (live / _MARK).exists():
        raise NotOurs(live)
    if not _exchange(new, live):
        aside = new.with_name(new.name + ".old")
        live.rename(aside)
        new.rename(live)
        aside.rename(new)


def _exchange(one: Path, other: Path) -> bool:
    """Swap two names with renameat2(2), Linux only; say whether it was done."""
    try:
        swap = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    return int(swap(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)) == 0


def _alive(pid: str) -> bool:
    """Whether a build with this process number still runs."""
    try:
        os.kill(int(pid), 0)
    except (ValueError, ProcessLookupError):
        return False
    except OSError:
        return True
    return True
