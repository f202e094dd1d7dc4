"""Lasting results, each in a file of its own: where one is damaged, no other is lost."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

from .result_key import Key

_DAY = 86_400
#: How the name of a file ends that is not whole yet.
_PART = ".part"


class ResultFiles:
    """Results by key, below a folder. The day of a file is that of its last use."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, key: Key) -> Path:
        """The file of a result."""
        return self.folder / key.name / key.digest[:2] / key.digest

    def get(self, key: Key) -> bytes | None:
        """A result, or none: also where it is damaged."""
        path = self.path(key)
        try:
            result = key.without_checksum(path.read_bytes())
            if result is not None and path.stat().st_mtime < time.time() - _DAY:
                os.utime(path)
        except OSError:  # none, or a folder, or closed to us
            return None
        return result

    def put(self, key: Key, result: bytes) -> None:
        """Keep a result, whole or not at all. Raises OSError."""
        path = self.path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f"{path.name}.{os.getpid()}{_PART}")
        try:
            part.write_bytes(key.with_checksum(result))
            part.replace(path)
        except OSError as cause:  # the system does not say which file has found no room
            raise OSError(cause.errno, cause.strerror, str(path)) from cause
        finally:
            part.unlink(missing_ok=True)

    def drop_unused(self, since: str | None) -> None:
        """Drop what no run has used since a day, and what killed runs have left half-written."""
        oldest = date.fromisoformat(since) if since else date.min
        for path in list(self._files()):
            with suppress(OSError):
                day = date.fromtimestamp(path.stat().st_mtime)
                if day < oldest or (path.suffix == _PART and day < date.today()):
                    path.unlink()

    def _files(self) -> Iterator[Path]:
        for job in (one for one in self.folder.iterdir() if one.is_dir()):
            for folder, _, names in os.walk(job):
                yield from (Path(folder, name) for name in names)
