"""Lasting results that several machines share, in a folder or below a URL: who needs one that
another has made takes it from there.

Whatever is wrong with that place ends no build: it is told once, and work is done without it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from ..domain import Problem, warning
from .project import SETTINGS_FILE
from .result_files import ResultFiles
from .result_key import Key

#: What stands in the address of a place that is no folder of this machine.
URL = "://"
#: So many results are asked for or sent together, or so many bytes sent.
_MOST, _LARGEST = 256, 8_000_000


class SharedResults:
    """The results in a folder, or below a URL that fsspec can open. Nothing is opened before
    something is asked for.
    """

    def __init__(self, place: str, warn: Callable[[Problem], None]) -> None:
        self.place = place
        self.warn = warn
        self._place: Any = None
        self._waiting: dict[Key, bytes] = {}
        self._failed: set[str] = set()

    def fetch(self, keys: Sequence[Key]) -> Iterator[tuple[Key, bytes]]:
        """Yield those of some results that are there, undamaged."""
        for start in range(0, len(keys), _MOST):
            if self._is_open() and "shared-cache-unread" not in self._failed:
                try:
                    yield from list(self._place.read(keys[start : start + _MOST]))
                except Exception as cause:  # each library behind fsspec has errors of its own
                    self._report("shared-cache-unread", cause)

    def put(self, key: Key, result: bytes) -> None:
        """Share a result, soon."""
        self._waiting[key] = result
        if len(self._waiting) >= _MOST or sum(map(len, self._waiting.values())) > _LARGEST:
            self.flush()

    def flush(self) -> None:
        """Send what waits to be shared."""
        waiting, self._waiting = self._waiting, {}
        if waiting and self._is_open() and not self._failed:
            try:
                self._place.write(waiting)
            except Exception as cause:
                self._report("shared-cache-unwritten", cause)

    def _is_open(self) -> bool:
        """Whether there is such a place. One that could not be opened is not tried again."""
        if self._place is None and not self._failed:
            try:
                self._place = _Url(self.place) if URL in self.place else _Folder(self.place)
            except ImportError as cause:
                self._report("shared-cache-extra-missing", cause)
            except Exception as cause:
                self._report("shared-cache-unread", cause)
        return self._place is not None

    def _report(self, code: str, cause: Exception) -> None:
        self._failed.add(code)
        reason = f"{type(cause).__name__}: {cause}".strip().partition("\n")[0]
        self.warn(warning(code, SETTINGS_FILE, place=self.place, reason=reason))


class _Folder:
    """A folder of this machine or its network."""

    def __init__(self, place: str) -> None:
        self.files = ResultFiles(Path(place))

    def read(self, keys: Sequence[Key]) -> Iterator[tuple[Key, bytes]]:
        for key in keys:
            if (result := self.files.get(key)) is not None:
                yield key, result

    def write(self, results: dict[Key, bytes]) -> None:
        for key, result in results.items():
            self.files.put(key, result)


class _Url:
    """Objects below a URL, by the paths that a folder would have."""

    def __init__(self, url: str) -> None:
        from fsspec.core import url_to_fs

        self.system, self.root = url_to_fs(url)
        self._listed: dict[str, set[str]] = {}

    def read(self, keys: Sequence[Key]) -> Iterator[tuple[Key, bytes]]:
        wanted = {self._path(key): key for key in keys if key.digest in self._names(key.name)}
        found = self.system.cat(list(wanted), on_error="omit") if wanted else {}
        for path, given in found.items():
            key = wanted[path]
            if (result := key.without_checksum(given)) is not None:
                yield key, result

    def write(self, results: dict[Key, bytes]) -> None:
        packed = {self._path(key): key.with_checksum(one) for key, one in results.items()}
        if not self.system.async_impl:  # no store of objects, which need no folders
            for path in packed:
                self.system.makedirs(path.rpartition("/")[0], exist_ok=True)
        self.system.pipe(packed)

    def _names(self, job: str) -> set[str]:
        """The results of a job that were there when the first was asked for: to ask for each that
        is not there would take far longer.
        """
        if job not in self._listed:
            try:
                paths = self.system.find(f"{self.root}/{job}")
            except FileNotFoundError:
                paths = []
            self._listed[job] = {path.rpartition("/")[2] for path in paths}
        return self._listed[job]

    def _path(self, key: Key) -> str:
        return f"{self.root}/{key.name}/{key.digest[:2]}/{key.digest}"
