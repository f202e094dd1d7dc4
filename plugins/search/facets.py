"""By what results are narrowed: each document's values as run-length columns, small because alike
ones are together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from itertools import groupby

from .coding import number
from .entry import Entry, Facets

NAMES = tuple(one.name for one in fields(Facets))


def columns(entries: Sequence[Entry]) -> dict[str, list[object]]:
    """For each facet its values, and for all documents in order: value, run length, value, run
    length…
    """
    return {name: _column([getattr(one.facets, name) for one in entries]) for name in NAMES}


def _column(values: Sequence[str]) -> list[object]:
    names = sorted(set(values))
    places = {name: place for place, name in enumerate(names)}
    runs = "".join(number(places[value]) + number(len(list(run))) for value, run in groupby(values))
    return [names, runs]
