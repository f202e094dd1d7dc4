"""What jobs have made, kept by what it was made from; damaged, foreign or old, it is as none."""

from __future__ import annotations

import atexit
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from .result_files import ResultFiles
from .result_key import Key
from .result_shared import SharedResults
from .result_table import ResultTable

#: A result is dropped when none of so many days with a run has used it.
DAYS = 30


class ResultStore:
    """The results below a folder: small ones in `results.sqlite`, lasting ones in a file each.

    Nothing is opened before something is asked for. Several processes may use a folder at once.
    """

    def __init__(self, folder: Path, shared: SharedResults | None = None) -> None:
        """What is lasting is taken from `shared` too, and shared there."""
        self.folder = folder
        self.shared = shared
        self.files = ResultFiles(folder)
        self.table = ResultTable(folder / "results.sqlite")
        self._used = False

    def get(self, key: Key) -> bytes | None:
        """A result as it was put, or none."""
        self._begin()
        if not key.lasting:
            return self.table.get(key)
        found = self.files.get(key)
        if found is None and self.shared:
            for _, found in self.shared.fetch([key]):
                self.files.put(key, found)
        return found

    def fetch(self, keys: Iterable[Key]) -> None:
        """Take from others, many at a time, what is not here: `get` would ask for each alone.
        Raises OSError where the disk is full or closed to us.
        """
        if self.shared:
            self._begin()
            missing = [key for key in keys if key.lasting and not self.files.path(key).exists()]
            for key, result in self.shared.fetch(missing):
                self.files.put(key, result)

    def has(self, key: Key) -> bool:
        """Whether a result is there, undamaged."""
        return self.get(key) is not None

    def lists(self, key: Key) -> bool:
        """Whether a result of the table is there, which may be damaged."""
        self._begin()
        return self.table.lists(key)

    def put(self, key: Key, result: bytes) -> None:
        """Keep a result. Raises OSError where the disk is full or closed to us."""
        self._begin()
        if key.lasting:
            self.files.put(key, result)
            if self.shared:
                self.shared.put(key, result)
        else:
            self.table.put(key, result)

    def flush(self) -> None:
        """Write, and share, what waits. Raises OSError where the disk is full or closed to us."""
        self.table.flush()
        if self.shared:
            self.shared.flush()

    def close(self) -> None:
        """Write what waits to be written, and drop what is no longer used. Raises OSError."""
        if not self._used:
            return
        self._used = False
        atexit.unregister(self._close_at_exit)
        try:
            self.flush()
            with suppress(OSError):  # what is not dropped today is dropped on another day
                self._drop_unused()
        finally:
            self.table.close()

    def _drop_unused(self) -> None:
        first = self.table.first_today()
        since = self.table.day_before(DAYS) if first else None
        self.table.drop_unused(since)
        if first:
            self.files.drop_unused(since)

    def _begin(self) -> None:
        if not self._used:
            self._used = True
            atexit.register(self._close_at_exit)

    def _close_at_exit(self) -> None:
        """Where nobody has closed it: a site that is not ours."""
        with suppress(OSError):
            if self.folder.is_dir():
                self.close()
