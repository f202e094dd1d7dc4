"""Which of our fields a column of an export is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from ...domain import Document
from ...locales import read
from ...text import fold

_TABLE = Path(__file__).with_name("columns.toml")


def fields_of(heads: Iterable[str]) -> dict[str, str]:
    """Return the field of each column that is one of ours; of two for one field the one that is
    called by its name goes first, then the first.
    """
    found: dict[str, str] = {}
    for head in heads:
        if (field := _names().get(_plain(head))) and field not in found.values():
            found[head] = field
    return found


@cache
def _names() -> dict[str, str]:
    names: dict[str, str] = {}
    for field, others in read(_TABLE).items():
        declared = Document.model_fields.get(field)
        extra = declared.json_schema_extra if declared else None
        labels = extra.get("x-label", {}) if isinstance(extra, dict) else {}
        for name in (field, *others, *(labels.values() if isinstance(labels, dict) else ())):
            names.setdefault(_plain(str(name)), field)
    return names


def _plain(head: str) -> str:
    return re.sub(r"[\W_]+", "", fold(head))
