"""The kinds of content that a portal has: its own, and those that others declare."""

from __future__ import annotations

import dataclasses
import runpy
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from ..domain import Kind, Kinds
from ..locales import TableBroken, merged, read
from . import settings
from .command import Stopped
from .extensions import Extension, kinds_of, load_extensions
from .locale import use_folders
from .project import PACKAGE, SETTINGS_FILE, module_digest, project_folder

#: The portal's own kinds: a package that has `KINDS`, below this one's.
OWN = "catalogue.kinds"
_OF_NAMES = ("LANGUAGES", "PORTAL_EXTENSIONS", "PORTAL_KINDS", "PORTAL_LOCALES")


def load_kinds(declared: Sequence[str] = ()) -> Kinds:
    """Return the portal's own kinds and those of the setting `PORTAL_KINDS`: dotted names of
    modules with a `KIND`, or with several in `KINDS`.

    Raises Stopped where a module is not there or has none, and where two kinds have one name.
    """
    return _load(tuple(declared))


def code_of_others(kinds: Kinds) -> bytes:
    """What stands for the code of kinds that others bring: no version says when that changes."""
    modules = {part.__module__ for kind in kinds.values() for part in (kind.record, kind.view)}
    brought = sorted(name for name in modules if name.partition(".")[0] != PACKAGE)
    return b"".join(map(module_digest, brought))


def project_kinds(*starts: Path) -> Kinds:
    """Return the kinds of the project that a person works in, as its `pelicanconf.py` declares
    them; `starts` are the folders from which it is looked for.

    Raises Stopped as `load_kinds` does, and where the file cannot be read.
    """
    declared = _declared(*starts)
    brought = kinds_of(load_extensions(declared.get("PORTAL_EXTENSIONS", ())))
    return load_kinds((*brought, *declared.get("PORTAL_KINDS", ())))


def project_extensions(*starts: Path) -> tuple[Extension, ...]:
    """Return what others add to the project, as `project_kinds` its kinds."""
    return load_extensions(_declared(*starts).get("PORTAL_EXTENSIONS", ()))


def project_languages(*starts: Path) -> tuple[str, ...]:
    """Return the languages of the project, as `project_kinds` its kinds, and look from now on into
    its folders of words.
    """
    declared, root = _declared(*starts), project_folder(*starts)
    extensions = load_extensions(declared.get("PORTAL_EXTENSIONS", ()))
    own = [root / one for one in declared.get("PORTAL_LOCALES") or ()]
    brought = [one.locales for one in extensions if one.locales]
    use_folders(root / str(declared.get("THEME", "theme")), [*brought, *own])
    return tuple(declared.get("LANGUAGES") or settings.LANGUAGES)


def _declared(*starts: Path) -> dict[str, Any]:
    """What the project's `pelicanconf.py` says; nothing where there is none. A setting of names
    that holds something else counts for nothing here: a build refuses it in words, which are looked
    for by the same settings.
    """
    file = project_folder(*starts) / SETTINGS_FILE
    if not file.is_file():
        return {}
    try:
        said = runpy.run_path(str(file))
    except (OSError, SyntaxError, ImportError, NameError) as cause:
        raise Stopped("settings_unread", path=file, reason=cause) from cause
    return {
        name: value for name, value in said.items() if name not in _OF_NAMES or _are_names(value)
    }


def _are_names(value: object) -> bool:
    return isinstance(value, list | tuple) and all(isinstance(one, str) for one in value)


def kinds_in(module: ModuleType) -> tuple[Kind, ...]:
    """Return the kinds that a module declares in `KINDS`, and as its `KIND`. This one has the
    tables `words` and `messages` of the file beside the module, where there is one: `[vi.words]`
    in `job.toml` beside `job.py`.

    Raises Stopped where it declares none, or where that file cannot be read.
    """
    kind, kinds = getattr(module, "KIND", None), tuple(getattr(module, "KINDS", ()))
    if isinstance(kind, Kind):
        kinds = (*kinds, _with_tables(kind, module))
    if not kinds or not all(isinstance(one, Kind) for one in kinds):
        raise Stopped("no_kind", name=module.__name__)
    return kinds


def _with_tables(kind: Kind, module: ModuleType) -> Kind:
    file = Path(str(module.__file__)).with_suffix(".toml")
    try:
        beside = read(file)
    except TableBroken as broken:
        raise Stopped("table_broken", path=broken.path, line=broken.line) from broken
    return dataclasses.replace(
        kind,
        words=merged([kind.words, _by_language(beside, "words")]),
        messages=merged([kind.messages, _by_language(beside, "messages")]),
    )


def _by_language(tables: Mapping[str, Any], name: str) -> dict[str, Any]:
    return {lang: one[name] for lang, one in tables.items() if name in one}


@cache
def _load(declared: tuple[str, ...]) -> Kinds:
    package = __package__.rpartition(".")[0]
    try:
        return Kinds(kind for name in (f"{package}.{OWN}", *declared) for kind in _kinds_of(name))
    except ValueError as twice:
        raise Stopped("kind_twice", name=twice) from twice


def _kinds_of(name: str) -> tuple[Kind, ...]:
    try:
        module = import_module(name)
    except ModuleNotFoundError as cause:
        raise Stopped("no_kind_module", name=name, reason=cause) from cause
    return kinds_in(module)
