"""What the commands of all rooms share: the editor's language, and a sentence in place of a
traceback.
"""

from __future__ import annotations

import argparse
import datetime as dt
import difflib
import errno
import os
import re
import sys
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

from ..locales.command_words import LANGUAGES as LANGUAGES
from ..locales.command_words import Words as Words
from ..locales.command_words import report_language as report_language
from .cluster import ADDRESS
from .project import project_folder

#: What the system may refuse without anybody's mistake in this project: number → key of the words.
_REFUSALS = {
    errno.EACCES: "no_permission",
    errno.EPERM: "no_permission",
    errno.EROFS: "read_only",
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.ENOTDIR: "not_a_folder",
    errno.EISDIR: "not_a_file",
    errno.ENAMETOOLONG: "name_too_long",
    errno.EMFILE: "too_many_files",
}

#: How argparse says what is wrong with the arguments, as keys of our own words.
_COMPLAINTS = {
    "choice": re.compile(
        r"argument (?P<name>[^:]+): invalid choice: '?(?P<given>.*?)'? \(choose from"
    ),
    "value": re.compile(r"argument (?P<name>[^:]+): invalid .*?value: '?(?P<given>.*?)'?$"),
    "no_value": re.compile(r"argument (?P<name>[^:]+): expected (one|at least one) argument"),
    "needed": re.compile(r"the following arguments are required: (?P<name>.*)"),
    "unknown": re.compile(r"unrecognized arguments: (?P<given>.*)"),
    "ambiguous": re.compile(r"ambiguous option: (?P<given>\S+)"),
}

#: The years that a portal is made for.
YEARS = range(1900, 2101)


class Stopped(Exception):
    """A command cannot do what was asked; `key` and `values` are its words in `commands.toml` of
    the locale. `lang` is the language to tell it in, where that is not `report_language`.
    """

    lang = ""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = {
            name: display_path(value) if isinstance(value, Path) else value
            for name, value in values.items()
        }

    def __str__(self) -> str:
        """What is told of it, also by those who print any exception as Pelican does."""
        return Words(self.lang)(f"stopped.{self.key}", **self.values)


class Parser(argparse.ArgumentParser):
    """Reads a command's arguments; what is wrong with them is told in the editor's language, with
    status 2.
    """

    def error(self, message: str) -> NoReturn:
        """Tell what is wrong and end."""
        sys.stderr.write(f"{self._formatted(message)}\n")
        sys.exit(2)

    def _formatted(self, message: str) -> str:
        words = Words()
        for key, form in _COMPLAINTS.items():
            if found := form.match(message):
                given = found.groupdict()
                formatted = words(f"arguments.{key}", **given)
                if key == "choice":
                    proposal = _proposal(self._choices(given["name"]), given["given"], words)
                    formatted = f"{formatted} {proposal}"
                return formatted
        return message

    def _choices(self, name: str) -> list[str]:
        choices: list[str] = []
        for action in self._actions:
            if name in (action.metavar, action.dest, "/".join(action.option_strings)):
                choices += map(str, action.choices or ())
        return choices


def _proposal(choices: list[str], given: str, words: Words) -> str:
    near = difflib.get_close_matches(given, choices, 1)
    said = words("arguments.choices", choices=", ".join(choices))
    return f"{words('arguments.near', nearest=near[0])} {said}" if near else said


def number(name: str, least: int, most: int) -> Callable[[str], int]:
    """Return a reader of a whole number from `least` to `most`, for an argument's `type`. The
    reader raises Stopped for any other text.
    """

    def read(given: str) -> int:
        if not re.fullmatch(r"[0-9]{1,15}", given) or not least <= int(given) <= most:
            raise Stopped("number", name=name, given=given, least=least, most=most)
        return int(given)

    return read


def jobs(name: str) -> Callable[[str], int | str]:
    """A reader of how many processes work, or of the address of those who do, for an argument's
    `type`. It raises Stopped.
    """

    def read(given: str) -> int | str:
        if ADDRESS.fullmatch(given):
            return given
        try:
            return number(name, 1, 999)(given)
        except Stopped:
            raise Stopped("jobs", name=name, given=given) from None

    return read


def day(name: str) -> Callable[[str], dt.date]:
    """A reader of a day, for an argument's `type`. It raises Stopped, also for one that is farther
    away than portals count.
    """

    def read(given: str) -> dt.date:
        try:
            found = dt.date.fromisoformat(given)
        except ValueError:
            raise Stopped("day", name=name, given=given) from None
        if found.year not in YEARS:
            raise Stopped("day", name=name, given=given)
        return found

    return read


def folder(path: Path) -> Path:
    """Return a folder as an absolute path. Raises Stopped where there is none."""
    if not path.is_dir():
        raise Stopped("not_a_folder" if path.exists() else "no_folder", path=path)
    return path.resolve()


def run(command: Callable[[], int], reports: Path | None = None) -> int:
    """Run a command and return its exit status: its own; 2 where it was stopped, which is told; 130
    after Ctrl-C.

    A mistake of ours is told as one, and kept in `reports/crash.txt`.
    """
    try:
        return command()
    except KeyboardInterrupt:
        return 130
    except Stopped as stopped:
        return report_stop(stopped)
    except BrokenPipeError:  # who read the answer has gone, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as cause:
        return report_stop(refusal(cause) or crash(cause, reports or project_folder() / "reports"))


def refusal(cause: BaseException) -> Stopped | None:
    """What the system refused (no permission, no room…), if that is why something failed."""
    if not isinstance(cause, OSError) or cause.errno not in _REFUSALS:
        return None
    place = cause.filename2 or cause.filename or ""
    if cause.errno == errno.ENOTDIR and place:  # said of the file that stands in the way
        place = next(above for above in Path(place).parents if above.exists())
    return Stopped(_REFUSALS[cause.errno], path=place)


def crash(cause: BaseException, reports: Path) -> Stopped:
    """Keep what failed by a mistake of ours where it can be sent from."""
    log = reports / "crash.txt"
    try:
        reports.mkdir(parents=True, exist_ok=True)
        log.write_text("".join(traceback.format_exception(cause)), encoding="utf-8")
    except OSError:
        return Stopped("our_mistake", reason=f"{type(cause).__name__}: {cause}")
    return Stopped("our_mistake", reason=log)


def report_stop(stopped: Stopped) -> int:
    """Say why a command cannot go on; return the exit status for it."""
    sys.stdout.flush()
    sys.stderr.write(f"{stopped}\n")
    return 2


def started_from() -> Path:
    """The folder in which the person at the terminal stands."""
    return Path(os.environ.get("PORTAL_FROM") or Path.cwd())


def display_path(path: Path) -> str:
    """A path as the person at the terminal would type it: from where they are, if it is below."""
    here = started_from()
    return os.path.relpath(path, here) if path.is_relative_to(here) else str(path)


def lines(path: Path) -> Iterator[str]:
    """The lines of a text file that somebody named. Raises Stopped where it is none."""
    if not path.exists():
        raise Stopped("no_file", path=path)
    if path.is_dir():
        raise Stopped("not_a_file", path=path)
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Stopped("not_text", path=path) from None
    if "\0" in text:
        raise Stopped("not_text", path=path)
    yield from text.splitlines()
