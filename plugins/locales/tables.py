"""Tables of a language: `<folder>/<lang>/<name>.toml`, read from several folders, the last first.

What comes with the tool stands in this package; a plugin of somebody else's, a theme and an agency
may each bring a folder of the same shape, which adds keys or puts others in their place.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, KeysView, Mapping
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

#: The tables that come with the tool.
FOLDER = Path(__file__).parent


class TableBroken(Exception):
    """A table that cannot be read: its file, and the line from which on it is none."""

    def __init__(self, path: Path, line: int) -> None:
        super().__init__(f"{path}:{line}")
        self.path, self.line = path, line


#: The language that stands in where one has no name, address or word of its own.
FALLBACK = "en"
_MORE: ContextVar[tuple[Path, ...]] = ContextVar("locale_folders", default=())


def use(*folders: Path) -> None:
    """From now on, in this run, look into these folders too: in order, after ours.

    The portal of a run does so with the theme's `locales/`, those of plugins and the agency's
    (`PORTAL_LOCALES`).
    """
    _MORE.set(folders)


def used() -> tuple[Path, ...]:
    """Return the folders in which tables are looked for, in order: ours, then the run's."""
    return (FOLDER, *_MORE.get())


def check(folder: Path) -> None:
    """Read all tables of a folder. Raises TableBroken at the first that cannot be read."""
    for file in sorted(folder.glob("*/*.toml")):
        read(file)


def files(name: str, folders: Iterable[Path]) -> list[Path]:
    """Return the files of a table in all languages, by folder, then sorted: what a kept result
    depends on.
    """
    return [file for folder in folders for file in sorted(folder.glob(f"*/{name}.toml"))]


def languages(name: str) -> tuple[str, ...]:
    """Return the languages that have a table of this name, sorted."""
    return tuple(sorted({file.parent.name for file in files(name, used())}))


class Table(dict[str, Any]):
    """A table that all who ask for it share: it raises TypeError where somebody changes it."""

    @staticmethod
    def of(values: Mapping[str, Any]) -> Table:
        """A table of some values, nested ones as well."""
        return Table(
            (key, Table.of(value) if isinstance(value, Mapping) else value)
            for key, value in values.items()
        )

    def _refuse(self, *_: object, **__: object) -> NoReturn:
        raise TypeError("a table of a language is shared: change a copy of it")

    __setitem__ = __delitem__ = __ior__ = update = setdefault = pop = popitem = clear = _refuse

    def __reduce__(self) -> tuple[type, tuple[dict[str, Any]]]:
        """A copy may be changed."""
        return dict, (dict(self),)


def table(lang: str, name: str) -> Table:
    """Return a table of a language, merged over the folders in order; empty where none has it.

    Of `en-GB` it is that of `en` with what `en-GB` has otherwise. Raises TableBroken where a
    file is no TOML.
    """
    return _table(lang, name, used())


@cache
def _table(lang: str, name: str, folders: tuple[Path, ...]) -> Table:
    tags = dict.fromkeys((lang.partition("-")[0], lang))
    found = (read(folder / tag / f"{name}.toml") for tag in tags for folder in folders)
    return Table.of(merged(found))


def filled(lang: str, name: str) -> Table:
    """Return a table of a language with the English words where it has none of its own."""
    return _filled(lang, name, used())


@cache
def _filled(lang: str, name: str, folders: tuple[Path, ...]) -> Table:
    return Table.of(merged([_table(FALLBACK, name, folders), _table(lang, name, folders)]))


def keys(lang: str, name: str) -> KeysView[str]:
    """Return the dotted keys of a table of a language, in order."""
    return _keys(lang, name, used())


@cache
def _keys(lang: str, name: str, folders: tuple[Path, ...]) -> KeysView[str]:
    return dict(strings(_table(lang, name, folders))).keys()


def strings(of: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    """Yield the strings of nested tables, each with its dotted key; lists as one string."""
    for key, value in of.items():
        if type(value) is not str and isinstance(value, Mapping):
            yield from strings(value, f"{above}{key}.")
        else:
            yield f"{above}{key}", str(value)


def file(lang: str, name: str) -> Path | None:
    """Return a file of a language that is no table (`synonyms.yml`), the last folder's first."""
    found = (folder / lang / name for folder in reversed(used()))
    return next((one for one in found if one.is_file()), None)


def merged(tables: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Return one table of several: nested tables key by key, of any other value the last."""
    result: dict[str, Any] = {}
    for one in tables:
        for key, value in one.items():
            if type(value) is not str and isinstance(value, Mapping):
                before = result.get(key)
                value = merged([before, value] if isinstance(before, Mapping) else [value])
            result[key] = value
    return result


@cache
def read(file: Path) -> Mapping[str, Any]:
    """Return what a file of tables says; nothing where it is not there. Raises TableBroken where it
    is no TOML.
    """
    if not file.is_file():
        return {}
    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as cause:
        found = re.search(r"at line (\d+)", str(cause))
        raise TableBroken(file, int(found[1]) if found else 1) from cause
