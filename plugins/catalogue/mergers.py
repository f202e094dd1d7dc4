"""Merger data that an agency supplies: which units of the lowest level became part of which."""
from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import BaseModel, TypeAdapter, ValidationError

from plugins.model import Problem, error
from plugins.text import fold

#: The file below the content folder.
FILE = "mergers.json"
_KIND = re.compile(r"^(?:xa|phuong|thi tran) ")


class Unit(BaseModel, frozen=True):
    """A unit of today and the units it was made of."""

    new: str
    old: tuple[str, ...]


class Province(BaseModel, frozen=True):
    """A province with its units."""

    province: str
    units: tuple[Unit, ...]


@dataclass(frozen=True)
class Mergers:
    """What the file has, and old units → the units that they became part of. Names are compared folded."""

    provinces: tuple[Province, ...] = ()
    new: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def now(self, name: str) -> tuple[str, ...]:
        """The units in which the unit of this name lies now; none where the name is not an old one."""
        return self.new.get(_key(name), ())

    def former(self) -> Iterator[tuple[str, str, str]]:
        """Each old unit as written, the unit it is part of now, and the province. A unit that kept its name is none."""
        for province in self.provinces:
            yield from ((old, unit.new, province.province) for unit in province.units for old in unit.old
                        if _KIND.sub("", _key(old)) != _key(unit.new))


def read_mergers(content: Path) -> Mergers | Problem:
    """Read `[{"province": …, "units": [{"new": …, "old": […]}]}]`. A name that still stands is no old one."""
    file = content / FILE
    if not file.is_file():
        return Mergers()
    try:
        provinces = TypeAdapter(tuple[Province, ...]).validate_python(json.loads(file.read_text(encoding="utf-8")))
    except (UnicodeDecodeError, json.JSONDecodeError) as cause:
        return error("mergers-broken", FILE, getattr(cause, "lineno", 1))
    except ValidationError as cause:
        return error("mergers-wrong", FILE, field=".".join(map(str, cause.errors()[0]["loc"])))
    units = [(province, unit) for province in provinces for unit in province.units]
    still = {_key(unit.new) for _, unit in units}
    found: dict[str, set[str]] = defaultdict(set)
    for province, unit in units:
        for old in unit.old:
            name = _key(re.sub(r"\s*\(.*?\)", "", old))
            if _KIND.sub("", name) not in still:
                found[name].add(f"{unit.new} ({province.province})")
    return Mergers(provinces, {name: tuple(sorted(places)) for name, places in found.items()})


def _key(name: str) -> str:
    return " ".join(fold(name).replace("’", "'").split())
