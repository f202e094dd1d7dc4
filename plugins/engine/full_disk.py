"""What is said where a build finds no room: on which disk, and how much is missing."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from math import ceil
from pathlib import Path

from ..run import WorkFailed
from ..run.command import Stopped

#: No room on the disk, no more in one's share of it, no larger file than this.
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_BLOCK, _MEGABYTE = 4096, 1_000_000


def full_disk(
    cause: BaseException, new: Path, live: Path, others: Sequence[Path]
) -> Stopped | None:
    """Why a build stopped, where that is a full disk. `new` is the folder that it writes, in place
    of `live`, and `others` are those that it writes to beside it.
    """
    if not any(isinstance(one, OSError) and one.errno in FULL for one in _causes(cause)):
        return None
    places = [_there(place) for place in (new, *others, Path(tempfile.gettempdir()))]
    place = min(places, key=_free)
    written, free = _size(new), _free(place)
    if place != places[0]:
        return Stopped("disk_full_here", path=place, free=free // _MEGABYTE)
    if live.is_dir() and (before := _size(live)) > written + free:
        missing = _megabytes(before - written - free)
        return Stopped("disk_full_of_site", path=live.parent, missing=missing)
    return Stopped("disk_full_of_new_site", path=live.parent, written=_megabytes(written + free))


def _causes(cause: BaseException | None) -> Iterator[BaseException]:
    """An exception with those that it came from."""
    while cause is not None:
        yield cause
        cause = cause.cause if isinstance(cause, WorkFailed) else cause.__cause__


def _there(place: Path) -> Path:
    """The folder itself, or the nearest above it that is there."""
    return next(folder for folder in (place, *place.parents) if folder.is_dir())


def _free(place: Path) -> int:
    return shutil.disk_usage(place).free


def _size(folder: Path) -> int:
    """The bytes that a folder takes on the disk."""
    sizes = [
        os.lstat(Path(above, name)).st_size for above, _, names in os.walk(folder) for name in names
    ]
    return sum(ceil(size / _BLOCK) * _BLOCK for size in sizes)


def _megabytes(size: int) -> int:
    return ceil(size / _MEGABYTE)
