"""A page to fill in: every field of its kind, named for editors, with an example."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import yaml
from pydantic.fields import FieldInfo

from .. import locales
from ..domain import Content, Kind, Problem, error, label
from ..run import paths
from ..run.project import TASK_COMMAND
from ..text import ascii_slug

_NAME = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*(?:/[a-z0-9]+(?:[.-][a-z0-9]+)*)*")


def write_new(
    content: Path, kind: Kind, name: str, lang: str, *, every: bool = False
) -> str | Problem:
    """Write the page's file and return its path below `content`, or what stands against it.

    `every`: with all fields of the kind, not only those that are needed.
    """
    path = f"{lang}/{kind.folder(lang)}/{name}.md"
    if not _NAME.fullmatch(name):
        return error(
            "file-name",
            path,
            given=name,
            nearest="/".join(filter(None, map(ascii_slug, name.split("/")))),
        )
    try:
        if os.path.lexists(paths.locate(content, path)):
            return error("page-exists", path)
        paths.write(content, path, skeleton(kind, lang, every=every).encode())
    except paths.Refused as refused:
        return refused.problem(path)
    except OSError:
        return error("import-cannot-write", path)
    return path


def skeleton(kind: Kind, lang: str, *, every: bool = False) -> str:
    """The text of a new page: the needed fields stand open; with `every`, the others are remarks
    with an example.
    """
    words = locales.filled(lang, "new")
    record = kind.record
    names = sorted(record.model_fields, key=lambda name: _rank(record, name))
    needed = [name for name in names if record.model_fields[name].is_required()]
    fields = [line for name in needed for line in _open(record, name, lang, words["required"])]
    if every:
        rest = [
            line for name in names if name not in needed for line in _remark(record, name, lang)
        ]
    else:
        rest = [f"# {words['rest'].format(inv=TASK_COMMAND)}"]
    opening = words["opening_all" if every else "opening"]
    return "\n".join(["---", f"# {opening}", *fields, *rest, "---", "", ""])


def _rank(record: type[Content], name: str) -> tuple[bool, bool, bool]:
    """Where a field stands: first those that are needed, then the kind's own, then those that every
    kind has.
    """
    shared = name in Content.model_fields and name != "title"
    return not record.model_fields[name].is_required(), shared, name != "title"


def _open(record: type[Content], name: str, lang: str, required: str) -> Iterator[str]:
    """A field to fill in, below a remark with its label and an example."""
    example = " ".join(_example(name, record.model_fields[name], on_one_line=True))
    yield f"# {required.format(label=label(record, name, lang), example=example)}"
    yield f"{name}:"


def _remark(record: type[Content], name: str, lang: str) -> Iterator[str]:
    """A field that may be used, with its example, as remarks."""
    yield f"# {label(record, name, lang)}"
    yield from (f"#: {line}" for line in _example(name, record.model_fields[name]))


def _example(name: str, declared: FieldInfo, *, on_one_line: bool = False) -> list[str]:
    """A field with its example, as YAML."""
    given = (declared.examples or [""])[0]
    in_lists = on_one_line and isinstance(given, list)
    written = yaml.safe_dump(
        {name: given},
        allow_unicode=True,
        sort_keys=False,
        width=1_000 if in_lists else 100,
        default_flow_style=in_lists,
    )
    return (written.strip()[1:-1] if in_lists else written).rstrip().split("\n")
