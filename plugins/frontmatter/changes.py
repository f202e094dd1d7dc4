"""What changed between two headers, field by field."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from pydantic import BaseModel

from ..domain import label_path

_LONGEST = 100  # characters of a value that is described


@dataclass(frozen=True)
class Change:
    """A field (`channels.0.costs.1.amount`) with its value before and after; `None` where there is
    none.

    The place of a list's entry is its place after the change, or before it when the entry is gone.
    """

    field: str
    old: Any
    new: Any


def compare(old: Any, new: Any, field: str = "") -> Iterator[Change]:
    """Yield the smallest changes that turn one header into the other, in the order of the new one.

    Entries that moved within a list are found by their content, so that one inserted entry is one
    change.
    """
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict):
        for key in [*new, *(key for key in old if key not in new)]:
            yield from compare(old.get(key), new.get(key), _join(field, key))
    elif isinstance(old, list) and isinstance(new, list):
        yield from _compare_lists(old, new, field)
    else:
        yield Change(field, old, new)


def describe(record: type[BaseModel], change: Change, lang: str, nothing: str) -> str:
    """Return the field by its label, the value before, the value after, each on one line and cut
    where it is long; `nothing` stands for no value.
    """
    old, new = (_short(value, nothing) for value in (change.old, change.new))
    return f"{label_path(record, change.field, lang)}: {old} → {new}"


def _short(value: object, nothing: str) -> str:
    if value is None:
        return nothing
    if isinstance(value, dict):
        value = "; ".join(_short(one, nothing) for one in value.values())
    elif isinstance(value, list):
        value = "; ".join(_short(one, nothing) for one in value)
    text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"


def _compare_lists(old: list[Any], new: list[Any], field: str) -> Iterator[Change]:
    matcher = SequenceMatcher(
        None, [_digest(one) for one in old], [_digest(one) for one in new], autojunk=False
    )
    for kind, i, i_end, j, j_end in matcher.get_opcodes():
        if kind == "equal":
            continue
        shared = min(i_end - i, j_end - j)
        for k in range(shared):
            yield from compare(old[i + k], new[j + k], _join(field, j + k))
        for k in range(j + shared, j_end):
            yield Change(_join(field, k), None, new[k])
        for k in range(i + shared, i_end):
            yield Change(_join(field, k), old[k], None)


def _digest(value: Any) -> str:
    return json.dumps(value, sort_keys=True, default=str)


def _join(field: str, key: object) -> str:
    return f"{field}.{key}" if field else str(key)
