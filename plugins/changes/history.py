"""What git knows of a content folder: which files differ between two commits, and their bytes."""

from __future__ import annotations

import datetime as dt
import os
import re
import subprocess
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import groupby, islice, pairwise
from pathlib import Path
from typing import Final, Literal

#: The day of a change is the one on which it was committed, as people in Vietnam count days.
_ZONE = "<+07>-07"
State = Literal["known", "shallow", "none"]
_STATES: Final[dict[bytes, State]] = {b"false": "known", b"true": "shallow"}
_NONE = re.compile("0+")
_MOST_NAMES = "-l5000"  # files of which git tries which was renamed to which
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True)
class FileChange:
    """A file below the content that differs: its path before and after, empty where there was or is
    none, and what git calls its bytes; `new` is empty for a file as it lies in the folder.
    """

    before: str
    after: str
    old: str
    new: str


@dataclass(frozen=True)
class DayOfCommits:
    """The commits of a day: the one before them, and the last of them."""

    day: dt.date
    before: str
    last: str


class History:
    """The repository in which a content folder lies."""

    def __init__(self, content: Path) -> None:
        self._content = content

    @property
    def state(self) -> State:
        """Whether there is one, with all of its history: a clone may have the last commits only."""
        said = self._git("rev-parse", "--is-shallow-repository").strip()
        return _STATES.get(said, "none")

    def commit(self, named: str) -> str:
        """The commit that somebody names, also by a day, of which it is the last; else nothing."""
        words = ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{named}^{{commit}}"]
        if _DAY.fullmatch(named):
            words = ["rev-list", "-1", "--first-parent", f"--before={named} 23:59:59", "HEAD"]
        return self._git(*words).decode().strip()

    def days(self, most: int) -> Iterator[DayOfCommits]:
        """Yield the newest days on which the content was committed. Nothing is a change to the
        first commit of all.
        """
        said = self._git(
            *("log", "--first-parent", "--format=%H %cd", "--date=format-local:%Y-%m-%d"),
            *("--", "."),
        ).decode()
        commits = [line.split() for line in said.splitlines()]
        days = [(day, [one for one, _ in of]) for day, of in groupby(commits, lambda one: one[1])]
        first = [(day, own[-1:]) for day, own in days[-1:]]
        for (day, own), (_, earlier) in islice(pairwise([*days, *first]), most):
            if own[0] != earlier[0]:
                yield DayOfCommits(dt.date.fromisoformat(day), earlier[0], own[0])

    def between(self, old: str, new: str = "") -> list[FileChange]:
        """The files that differ between two commits, or between one and the folder as it is."""
        commits = [old, new] if new else [old]
        said = self._git(
            *("diff", "--raw", "-z", "-M", _MOST_NAMES, "--no-abbrev", "--no-ext-diff"),
            *("--relative", *commits, "--", "."),
        )
        found = list(_file_changes(said.decode("utf-8", "replace")))
        if not new:
            more = self._git("ls-files", "-z", "--others", "--exclude-standard", "--", ".")
            names = filter(None, more.decode("utf-8", "replace").split("\0"))
            found += [FileChange("", name, "", "") for name in names]
        return found

    def contents(self, names: Collection[str]) -> dict[str, bytes]:
        """The bytes of files, by what git calls them."""
        wanted = sorted({*names} - {""})
        said = self._git("cat-file", "--batch", given="".join(f"{one}\n" for one in wanted))
        found: dict[str, bytes] = {}
        at = 0
        for one in wanted:
            head, _, _ = said[at:].partition(b"\n")
            words = head.split()
            at += len(head) + 1
            if len(words) == 3:
                found[one] = said[at : at + int(words[2])]
                at += int(words[2]) + 1
        return found

    def _git(self, *words: str, given: str = "") -> bytes:
        """What git says; nothing where it is not there, or there is no repository."""
        try:
            done = subprocess.run(
                ["git", "-C", str(self._content), *words],
                env={**os.environ, "TZ": _ZONE, "LC_ALL": "C"},
                input=given.encode(),
                capture_output=True,
                check=False,
            )
        except OSError:
            return b""
        return done.stdout if done.returncode == 0 else b""


def _file_changes(said: str) -> Iterator[FileChange]:
    """Read `git diff --raw -z`: `:mode mode id id status`, then one path, or two of a renamed
    file.
    """
    words = iter(said.split("\0"))
    for head in words:
        if not head.startswith(":"):
            continue
        _, _, old, new, status = head.split()
        before = next(words)
        after = next(words) if status[0] in "RC" else before
        yield FileChange(
            "" if status[0] == "A" else before,
            "" if status[0] == "D" else after,
            _name(old),
            _name(new),
        )


def _name(said: str) -> str:
    return "" if _NONE.fullmatch(said) else said
