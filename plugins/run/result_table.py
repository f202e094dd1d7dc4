"""Small results in one SQLite file, which may be lost at any time: what is damaged is made anew."""

from __future__ import annotations

import errno
import os
import sqlite3
import time
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

from .result_key import Key, toolchain

#: Results are written together: so many, so many bytes, or after so many seconds.
_MOST, _LARGEST, _LONGEST = 500, 1_000_000, 1.0
#: Results of so many toolchains are kept: two branches that somebody works on in turn, and one.
_TOOLCHAINS = 3
#: Seconds that another process may take to write.
_PATIENCE = 60
_TABLES = (
    "CREATE TABLE IF NOT EXISTS results (name TEXT, digest TEXT, checksum BLOB, used TEXT,"
    " toolchain TEXT, result BLOB, PRIMARY KEY (name, digest))",
    "CREATE TABLE IF NOT EXISTS toolchains (toolchain TEXT PRIMARY KEY, seen REAL)",
    "CREATE TABLE IF NOT EXISTS days (day TEXT PRIMARY KEY)",
)
_REFUSED = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_READONLY: errno.EACCES,
    sqlite3.SQLITE_PERM: errno.EACCES,
    sqlite3.SQLITE_CANTOPEN: errno.EACCES,
}


class ResultTable:
    """Results by key. The file is opened when something is asked for first; of what is put, the
    last second may be lost where the process is killed.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._opened: sqlite3.Connection | None = None
        self._waiting: dict[Key, bytes] = {}
        self._since, self._size = 0.0, 0
        self._used: set[Key] = set()
        self._listed: dict[str, dict[str, str]] = {}  # name → digest → day of its last use

    def get(self, key: Key) -> bytes | None:
        """A result, or none: also where it is damaged."""
        if (waiting := self._waiting.get(key)) is not None:
            return waiting
        rows = self._read(
            "SELECT checksum, used, result FROM results WHERE name = ? AND digest = ?", key[:2]
        )
        for checksum, used, result in rows:
            if isinstance(result, bytes) and checksum == key.checksum(result):
                if used != _today():
                    self._used.add(key)
                return result
        return None

    def lists(self, key: Key) -> bool:
        """Whether there is a result, which may be damaged: all of a name are looked up at once."""
        if key.name not in self._listed:
            self.flush()
            rows = self._read("SELECT digest, used FROM results WHERE name = ?", (key.name,))
            self._listed[key.name] = dict(rows)
        used = self._listed[key.name].get(key.digest)
        if used and used != _today():
            self._used.add(key)
        return used is not None

    def holds(self, name: str) -> bool:
        """Whether there is any result of this name that the same toolchain made."""
        asked = "SELECT 1 FROM results WHERE name = ? AND toolchain = ? LIMIT 1"
        return bool(self._read(asked, (name, toolchain())))

    def put(self, key: Key, result: bytes) -> None:
        """Keep a result. Raises OSError where the disk is full or closed to us."""
        if key.name in self._listed:
            self._listed[key.name][key.digest] = _today()
        if not self._waiting:
            self._since, self._size = time.monotonic(), 0
        self._waiting[key] = result
        self._size += len(result)
        late = time.monotonic() - self._since > _LONGEST
        if late or len(self._waiting) >= _MOST or self._size > _LARGEST:
            self.flush()

    def flush(self) -> None:
        """Write what waits to be written. Raises OSError."""
        today, made_by = _today(), toolchain()
        rows = [
            (*key[:2], key.checksum(result), today, made_by, result)
            for key, result in self._waiting.items()
        ]
        used = [(today, *key[:2]) for key in self._used]
        self._waiting, self._used = {}, set()
        if used:
            self._write("UPDATE results SET used = ? WHERE name = ? AND digest = ?", used)
        if rows:
            self._write("INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?, ?, ?)", rows)

    def close(self) -> None:
        """Write what waits, and let go of the file. Raises OSError."""
        try:
            self.flush()
        finally:
            self._let_go()

    def first_today(self) -> bool:
        """Note that there is a run today; return whether it is the first."""
        row = (_today(),)
        if self._read("SELECT day FROM days WHERE day = ?", row):
            return False
        self._write("INSERT OR REPLACE INTO days VALUES (?)", [row])
        return True

    def day_before(self, runs: int) -> str | None:
        """The day since which there were so many days with a run; none where there were not so
        many yet.
        """
        last = self._read("SELECT day FROM days ORDER BY day DESC LIMIT ?", (runs,))
        return str(last[-1][0]) if len(last) == runs else None

    def drop_unused(self, since: str | None) -> None:
        """Drop what no run has used since a day, and what toolchains of long ago have made."""
        row = (toolchain(),)
        new = not self._read("SELECT seen FROM toolchains WHERE toolchain = ?", row)
        self._write("INSERT OR REPLACE INTO toolchains VALUES (?, ?)", [(*row, time.time())])
        if new:
            known = "SELECT toolchain FROM toolchains ORDER BY seen DESC LIMIT ?"
            self._write(f"DELETE FROM results WHERE toolchain NOT IN ({known})", [(_TOOLCHAINS,)])
        if since:
            self._write("DELETE FROM results WHERE used < ?", [(since,)])
            self._write("DELETE FROM days WHERE day < ?", [(since,)])
        free, pages = self._number("PRAGMA freelist_count"), self._number("PRAGMA page_count")
        if 2 * free > pages:
            self._write("VACUUM")

    def _number(self, asked: str) -> int:
        rows = self._read(asked)
        return int(rows[0][0]) if rows else 0

    def _read(self, asked: str, values: Iterable[Any] = ()) -> list[Any]:
        """The rows that are asked for; none where the file is not there, or damaged."""
        if self._opened is None and not self.path.exists():
            return []
        try:
            return self._connection().execute(asked, tuple(values)).fetchall()
        except sqlite3.Error as cause:
            if not _busy(cause):
                self._begin_anew()
            return []

    def _write(self, asked: str, rows: Iterable[Iterable[Any]] = ()) -> None:
        """Change the file; where it is damaged, a new one. Raises OSError."""
        values = [tuple(row) for row in rows]
        for last in (False, True):
            try:
                connection = self._connection()
                if not values:
                    connection.execute(asked)
                else:
                    with connection:
                        connection.execute("BEGIN IMMEDIATE")
                        connection.executemany(asked, values)
                return
            except sqlite3.Error as cause:
                if _busy(cause):
                    return
                code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
                if last or code in _REFUSED:
                    number = _REFUSED.get(code, errno.EIO)
                    self._let_go()
                    raise OSError(number, os.strerror(number), str(self.path.parent)) from cause
                self._begin_anew()

    def _connection(self) -> sqlite3.Connection:
        if self._opened is None:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._opened = sqlite3.connect(
                self.path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False
            )
            # A journal in a file bears killed processes; the one that is called WAL is mapped into
            # memory, which neither a full disk nor one over the network bears.
            self._opened.execute("PRAGMA journal_mode = TRUNCATE")
            # Not flushed to the disk: where the power goes, all in it can be made anew.
            self._opened.execute("PRAGMA synchronous = OFF")
            for table in _TABLES:
                self._opened.execute(table)
            self._check(self._opened)
        return self._opened

    def _check(self, opened: sqlite3.Connection) -> None:
        """See, once a day, that the file is whole: a damaged one may no longer find what is put."""
        looked = opened.execute("SELECT day FROM days WHERE day = ?", (_today(),)).fetchone()
        if not looked and opened.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
            raise sqlite3.DatabaseError(str(self.path))

    def _let_go(self) -> None:
        with suppress(sqlite3.Error):
            if self._opened:
                self._opened.close()
        self._opened = None

    def _begin_anew(self) -> None:
        """Take a damaged file away: all in it is made anew."""
        self._let_go()
        self._listed.clear()
        for end in ("", "-journal"):
            self.path.with_name(self.path.name + end).unlink(missing_ok=True)


def _busy(cause: sqlite3.Error) -> bool:
    """Whether another process only took too long: what was to be kept is made once more."""
    return getattr(cause, "sqlite_errorcode", 0) & 0xFF in (
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
    )


def _today() -> str:
    return date.today().isoformat()
