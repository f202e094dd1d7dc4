"""What is said of old addresses → where each of them leads in the end."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ..domain import OldPlace, Problem, error
from ..text.near import near


@dataclass(frozen=True)
class Redirect:
    """An old address; `to` is where it leads in one step, empty where it is gone for `reasons`, by
    language.
    """

    address: str
    to: str = ""
    reasons: Mapping[str, str] = field(default_factory=dict)


def resolve(
    places: Iterable[OldPlace], served: Collection[str]
) -> tuple[list[Redirect], list[Problem]]:
    """Return one redirect for each old address, sorted, and what is wrong with what is said.

    `served` are the addresses of today. What moved twice is led to its last place. No problem is
    told of a file twice over, and what is wrong is no redirect.
    """
    known: dict[str, OldPlace] = {}
    problems: list[Problem] = []
    for place in sorted(places, key=lambda one: (one.address, one.path, one.line)):
        first = known.setdefault(place.address, place)
        if place.address in served:
            problems.append(_problem("moved-still-there", place))
        elif (first.to, first.reasons) != (place.to, place.reasons):
            where = f"{first.path}:{first.line}"
            problems.append(_problem("moved-twice", place, other=where, to=first.to or "–"))
    found: list[Redirect] = []
    for address, place in known.items():
        if address in served:
            continue
        last, way = _follow(place, known)
        if last is None:
            if address == min(one.address for one in way):  # a circle is told once
                problems.append(_problem("moved-loop", place, way=_described(way)))
        elif not last.to:
            found.append(Redirect(address, reasons=last.reasons))
        elif last.to.startswith("/") and last.to not in served:
            if last is place:
                nearest = near(last.to, served)
                problems.append(_problem("moved-to-nothing", place, given=last.to, nearest=nearest))
        else:
            found.append(Redirect(address, last.to))
    return found, problems


def _follow(
    place: OldPlace, known: Mapping[str, OldPlace]
) -> tuple[OldPlace | None, list[OldPlace]]:
    """The last place on the way from this one, none where the way is a circle that it is part of or
    leads into; and the way.
    """
    way = [place]
    while (following := known.get(way[-1].to)) is not None:
        if following in way:
            return None, way[way.index(following) :]
        way.append(following)
    return way[-1], way


def _described(way: Iterable[OldPlace]) -> str:
    """Each step of a way, and where it is said."""
    return "; ".join(f"{one.address} → {one.to} ({one.path}:{one.line})" for one in way)


def _problem(code: str, place: OldPlace, **values: object) -> Problem:
    values = {"address": place.address, **values}
    return error(code, place.path, place.line, place.field, **values)


def of_listings(vanished: Iterable[str], served: Collection[str]) -> Iterator[Redirect]:
    """Lead from a list that is no more (its third sheet, a letter without procedures) to the
    nearest page above it.
    """
    for address in vanished:
        above = address.rstrip("/").rpartition("/")[0]
        while above and f"{above}/" not in served:
            above = above.rpartition("/")[0]
        yield Redirect(address, f"{above}/")
