"""What an import did, in an editor's words."""
from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel

from plugins.model import Procedure, label

from ..changes import Change
from .run import Imported

_LONGEST = 100


def tell(done: Imported, lang: str) -> Iterator[str]:
    """Yield lines: each changed page with its fields, each page that the export lacks, and the counts."""
    words = tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8")).get(lang, {})
    for path, changes in done.changed.items():
        yield f"{words['changed']}: {path}"
        for change in changes:
            yield f"    {tell_change(change, lang, words['nothing'])}"
    yield from (f"{words['absent']}: {path}" for path in done.absent)
    counts = {"new": len(done.new), "changed": len(done.changed), "unchanged": done.unchanged,
              "absent": len(done.absent)}
    yield " · ".join(f"{words[name]}: {count}" for name, count in counts.items())


def tell_change(change: Change, lang: str, nothing: str) -> str:
    """Return `Channels 1 › Costs 2 › Amount: 20000 → 10000`; places count from 1."""
    return f"{field_label(change.field, lang)}: {_shown(change.old, nothing)} → {_shown(change.new, nothing)}"


def field_label(field: str, lang: str) -> str:
    """Return the labels along a dotted field of a procedure."""
    record: type[BaseModel] | None = Procedure
    parts: list[str] = []
    for part in field.split("."):
        if part.isdigit() and parts:
            parts[-1] += f" {int(part) + 1}"
            continue
        parts.append(label(record, part, lang) if record else part)
        declared = record.model_fields.get(part) if record else None
        record = _record_in(declared.annotation) if declared else None
    return " › ".join(parts)


def _record_in(annotation: Any) -> type[BaseModel] | None:
    """The record that a field's type holds, as itself, or none, or in a tuple."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _record_in(part))), None)


def _shown(value: object, nothing: str) -> str:
    """A value on one line, cut where it is long."""
    if value is None:
        return nothing
    if isinstance(value, dict):
        value = "; ".join(_shown(one, nothing) for one in value.values())
    elif isinstance(value, list):
        value = "; ".join(_shown(one, nothing) for one in value)
    text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST else text[:_LONGEST - 1].rstrip() + "…"
