"""What an import did, in an editor's words."""
from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

from plugins.model import Procedure, label_path

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
    """Return the field by its label, the value before, the value after."""
    old, new = _shown(change.old, nothing), _shown(change.new, nothing)
    return f"{label_path(Procedure, change.field, lang)}: {old} → {new}"


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
