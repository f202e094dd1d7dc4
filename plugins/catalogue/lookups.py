"""An index that notes what views look up in it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ..run.noted import NotedMapping, Notes
from .index import PageIndex

#: The tables of an index.
TABLES = (
    "by_url",
    "_of_kind",
    "_names",
    "_places",
    "_facets",
    "_listings",
    "_titles",
    "_referring",
    "_numbers",
    "_citing",
)


def noted_index(index: PageIndex, notes: Notes) -> PageIndex:
    """An index that notes what is looked up in it."""
    tables: dict[str, Any] = {
        name: NotedMapping(name, getattr(index, name), notes) for name in TABLES
    }
    return replace(index, **tables)
