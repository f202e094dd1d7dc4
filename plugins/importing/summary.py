"""What an import did, in an editor's words."""

from __future__ import annotations

from collections.abc import Iterator

from .. import locales
from ..domain import Procedure, label_path
from .changes import Change
from .run import Imported

_LONGEST = 100


def summary(done: Imported, lang: str) -> Iterator[str]:
    """Yield lines: each changed page with its fields, each page that the export lacks, and the
    counts.
    """
    words = locales.filled(lang, "importing")
    for path, changes in done.changed.items():
        yield f"{words['changed']}: {path}"
        for change in changes:
            yield f"    {describe_change(change, lang, words['nothing'])}"
    yield from (f"{words['absent']}: {path}" for path in done.absent)
    counts = {
        "new": len(done.new),
        "changed": len(done.changed),
        "unchanged": done.unchanged,
        "absent": len(done.absent),
    }
    yield " · ".join(f"{words[name]}: {count}" for name, count in counts.items())


def describe_change(change: Change, lang: str, nothing: str) -> str:
    """Return the field by its label, the value before, the value after."""
    old, new = _short(change.old, nothing), _short(change.new, nothing)
    return f"{label_path(Procedure, change.field, lang)}: {old} → {new}"


def _short(value: object, nothing: str) -> str:
    """A value on one line, cut where it is long."""
    if value is None:
        return nothing
    if isinstance(value, dict):
        value = "; ".join(_short(one, nothing) for one in value.values())
    elif isinstance(value, list):
        value = "; ".join(_short(one, nothing) for one in value)
    text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
