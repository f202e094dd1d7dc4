"""Merger data that an agency supplies: which units of the lowest level became part of which."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, StringConstraints, TypeAdapter, ValidationError

from ..domain import Problem, error
from ..text import ascii_slug, fold, nfc
from .files import read_bytes

#: The file below the content folder.
FILE = "mergers.json"
#: All 3,321 communes of the country have 0.4 MB.
LARGEST = 10_000_000
_ASIDE = re.compile(r"\([^()]*\)")
_KIND = re.compile(r"^(?:xa|phuong|thi tran) ")
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]


class Unit(BaseModel, frozen=True):
    """A unit of today and the units it was made of."""

    new: Name
    old: tuple[Name, ...]


class Province(BaseModel, frozen=True):
    """A province with its units."""

    province: Name
    units: tuple[Unit, ...]


@dataclass(frozen=True)
class Mergers:
    """What the file has, and old units → the units that they became part of. Names are compared
    folded.
    """

    provinces: tuple[Province, ...] = ()
    new: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def now(self, name: str) -> tuple[str, ...]:
        """The units in which the unit of this name lies now; none where the name is not an old
        one.
        """
        return self.new.get(_key(name), ())

    def slugs(self) -> dict[str, str]:
        """The slug of each old unit that lies in one unit now, with that one's."""
        single = {old: new[0] for old, new in self.new.items() if len(new) == 1}
        return {ascii_slug(old): ascii_slug(_ASIDE.sub("", new)) for old, new in single.items()}

    def former(self) -> Iterator[tuple[str, str, str]]:
        """Each old unit as written, the unit it is part of now, and the province. A unit that kept
        its name is none.
        """
        for province in self.provinces:
            for unit in province.units:
                new = _key(unit.new)
                renamed = (old for old in unit.old if _KIND.sub("", _key(old)) != new)
                yield from ((old, unit.new, province.province) for old in renamed)


def read_mergers(content: Path) -> Mergers | Problem:
    """Read `[{"province": …, "units": [{"new": …, "old": […]}]}]`. A name that still stands is no
    old one.
    """
    if not (content / FILE).is_symlink() and not (content / FILE).exists():
        return Mergers()
    raw = read_bytes(content, FILE, LARGEST)
    if isinstance(raw, Problem):
        return raw
    try:
        provinces = TypeAdapter(tuple[Province, ...]).validate_python(
            json.loads(nfc(raw.decode("utf-8-sig")))
        )
    except ValidationError as cause:
        return error("mergers-wrong", FILE, field=".".join(map(str, cause.errors()[0]["loc"])))
    except UnicodeDecodeError as cause:
        return error("mergers-broken", FILE, raw.count(b"\n", 0, cause.start) + 1)
    except (
        ValueError,
        RecursionError,
    ) as cause:  # also brackets without end, and numbers of thousands of digits
        return error("mergers-broken", FILE, getattr(cause, "lineno", 1))
    units = [(province, unit) for province in provinces for unit in province.units]
    still = {_key(unit.new) for _, unit in units}
    found: dict[str, set[str]] = defaultdict(set)
    for province, unit in units:
        for old in unit.old:
            name = _key(_ASIDE.sub("", old))
            if _KIND.sub("", name) not in still:
                found[name].add(f"{unit.new} ({province.province})")
    return Mergers(provinces, {name: tuple(sorted(places)) for name, places in found.items()})


def _key(name: str) -> str:
    return " ".join(fold(name).replace("’", "'").split())
