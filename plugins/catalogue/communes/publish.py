"""The files in which a device finds communes and their offices: `communes/<lang>/`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ...locales import order
from ...run import Portal, WorkFailed
from ...text import alphabetical, folding
from ..views.commune import office_values, offices_of
from ..views.context import ViewContext
from .names import SHORTEST, Found, entries, found_as, portions, shards, slips, written
from .units import KINDS, Commune, agencies, communes

FOLDER = "communes"
#: The job that parts names into shards; its version.
_JOB = "commune-names-1"


class ScriptFile(NamedTuple):
    """A file below the folder of a language, and the value that it hands over."""

    name: str
    value: object


def publish_communes(portal: Portal, contexts: Mapping[str, ViewContext]) -> None:
    """Write the files of each language that has the page on which a commune is chosen.

    `m` says how names are folded and in how many shards they are; `n/…` has communes by the keys of
    their names, `s/…` keys by what they are with a letter left out, `p/…` the communes of a
    province, `c/…` the offices of a commune and `o/…` an office, each by its slug.
    """
    for lang, context in contexts.items():
        if context.place("commune"):
            for one in (*_of_names(portal, context), *_of_offices(context)):
                text = f"portalCommunes({written(one.value)});\n"
                portal.write(f"{FOLDER}/{lang}/{one.name}.js", text.encode())


def _of_names(portal: Portal, context: ViewContext) -> Iterator[ScriptFile]:
    known = communes(context.index, context.lang)
    letters = order(context.lang)
    names = sorted({one.province for one in known}, key=lambda name: alphabetical(name, letters))
    provinces = {name: place for place, name in enumerate(names)}
    lists: list[list[Found]] = [[] for _ in names]
    for one in sorted(known, key=lambda one: alphabetical(one.name, letters)):
        lists[provinces[one.province]].append(found_as(one))
    parts = [portions(some) for some in lists]
    of_names, of_slips = _parted(portal, known, provinces)
    yield ScriptFile(
        "m",
        {
            "names": len(of_names),
            "slips": len(of_slips),
            "shortest": SHORTEST,
            "kinds": KINDS,
            "folding": folding(),
            "provinces": [[name, len(parts[place])] for name, place in provinces.items()],
        },
    )
    yield from (ScriptFile(f"n/{place}", one) for place, one in enumerate(of_names))
    yield from (ScriptFile(f"s/{place}", one) for place, one in enumerate(of_slips))
    for place, some in enumerate(parts):
        yield from (ScriptFile(f"p/{place}-{n}", one) for n, one in enumerate(some))


def _parted(
    portal: Portal, known: Iterable[Commune], provinces: Mapping[str, int]
) -> tuple[list[object], list[object]]:
    found = written(entries(known, provinces)).encode()
    _, parted = next(portal.work.map(_JOB, part_names, [found]))
    if isinstance(parted, WorkFailed):
        raise parted
    of_names, of_slips = json.loads(parted)
    return of_names, of_slips


def part_names(found: bytes, _parameters: bytes = b"") -> bytes:
    """The shards of names and of their slips: a job."""
    names = json.loads(found)
    return written([shards(names), shards(slips(names))]).encode()


def _of_offices(context: ViewContext) -> Iterator[ScriptFile]:
    written_before: set[str] = set()
    for agency in agencies(context.index, context.lang):
        offices = [*offices_of(agency, context)]
        yield ScriptFile(f"c/{agency.slug}", [agency.title, [one.slug for one in offices]])
        for one in offices:
            if one.slug not in written_before:
                written_before.add(one.slug)
                yield ScriptFile(f"o/{one.slug}", office_values(one, context))
