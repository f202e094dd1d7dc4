"""Files of a folder are exchanged all together, or none of them is."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from ..run import paths

_LARGEST = 500_000_000


def exchange(folder: Path, files: Mapping[str, bytes | None]) -> None:
    """Write files by their paths below a folder, and remove those of None. Where one fails, all are
    as they were, and its exception is raised: Refused, OSError.
    """
    before = {name: _read(folder, name) for name in files}
    try:
        for name, content in files.items():
            _put(folder, name, content)
    except BaseException:
        for name, content in before.items():
            with suppress(OSError, paths.Refused):
                _put(folder, name, content)
        raise


def _read(folder: Path, name: str) -> bytes | None:
    return paths.read(folder, name, _LARGEST) if paths.exists(folder, name) else None


def _put(folder: Path, name: str, content: bytes | None) -> None:
    if content is None:
        paths.locate(folder, name).unlink(missing_ok=True)
    else:
        paths.write(folder, name, content)
