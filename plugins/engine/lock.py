"""One build at a time in one cache folder."""
from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows locks files, not folders: two builds there need two folders.
    fcntl = None  # type: ignore[assignment]

_WAITING = "Một lần dựng khác đang dùng {0}, đang chờ. / Another build is using {0}; waiting for it.\n"


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Keep the folder for oneself; wait, and say so, while another build has it. A process that dies lets go."""
    folder.mkdir(parents=True, exist_ok=True)
    if fcntl is None:
        yield
        return
    held = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            sys.stderr.write(_WAITING.format(folder))
            fcntl.flock(held, fcntl.LOCK_EX)
        yield
    finally:
        os.close(held)


def clear(folder: Path) -> None:
    """Empty a folder that one is alone in: the folder itself stays, since the lock is on it."""
    for entry in folder.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry, ignore_errors=True)
        else:
            entry.unlink(missing_ok=True)
