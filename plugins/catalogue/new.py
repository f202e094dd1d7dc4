"""A page to fill in: every field of its kind, named for editors, with an example."""
from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import yaml
from pydantic.fields import FieldInfo

from plugins.model import FOLDERS, RECORDS, Content, Kind, Problem, error, label
from plugins.text import slug

_NAME = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*(?:/[a-z0-9]+(?:[.-][a-z0-9]+)*)*")


def write_new(content: Path, kind: Kind, name: str, lang: str) -> str | Problem:
    """Write the page's file and return its path below `content`, or what stands against it."""
    path = f"{lang}/{FOLDERS[lang][kind]}/{name}.md"
    if not _NAME.fullmatch(name):
        return error("file-name", path, given=name, nearest="/".join(filter(None, map(slug, name.split("/")))))
    file = content / path
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with file.open("x", encoding="utf-8") as new:
            new.write(skeleton(kind, lang))
    except FileExistsError:
        return error("page-exists", path)
    return path


def skeleton(kind: Kind, lang: str) -> str:
    """The text of a new page: fields that are needed stand open, the others are remarks with an example."""
    words = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))[lang]
    return "\n".join(["---", f"# {words['opening']}", *_lines(RECORDS[kind], lang, words["required"]), "---", "", ""])


def _lines(record: type[Content], lang: str, required: str) -> Iterator[str]:
    """The fields: first those that are needed, then the kind's own, then those that every kind has."""
    shared = Content.model_fields
    for name in sorted(record.model_fields, key=lambda name: (
            not record.model_fields[name].is_required(), name in shared and name != "title", name != "title")):
        declared = record.model_fields[name]
        said, shown = label(record, name, lang), _example(name, declared)
        if declared.is_required():
            yield f"# {required.format(label=said, example=shown[0])}"
            yield f"{name}:"
        else:
            yield f"# {said}"
            yield from (f"#: {line}" for line in shown)


def _example(name: str, declared: FieldInfo) -> list[str]:
    """A field with its example, as YAML."""
    given = (declared.examples or [""])[0]
    return yaml.safe_dump({name: given}, allow_unicode=True, sort_keys=False, width=100).rstrip().split("\n")
