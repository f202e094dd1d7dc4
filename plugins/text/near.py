"""The nearest of the names that there are, where it is near enough to be meant."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .normal import fold


def near(given: str, known: Iterable[str]) -> str:
    """Return the known name that a person meant, whatever its marks and blanks and a slip of the
    hand; or nothing.
    """
    names = {_plain(name): name for name in known}
    return names.get(nearest(_plain(given), names), "")


def nearest(given: str, known: Iterable[str]) -> str:
    """Return the one known name that is a slip away: one letter from four letters on, two from
    sixteen.

    Names with other numbers are other names, and where two are as near, nobody knows which was
    meant.
    """
    allowed = 0 if len(given) < 4 else 1 if len(given) < 16 else 2
    numbers = re.findall(r"\d+", given)
    found: dict[int, list[str]] = {}
    for name in known:
        if abs(len(name) - len(given)) <= allowed and re.findall(r"\d+", name) == numbers:
            distance = _slips(given, name, allowed)
            if distance <= allowed:
                found.setdefault(distance, []).append(name)
    best = found.get(min(found), []) if found else []
    return best[0] if len(best) == 1 else ""


def _slips(one: str, other: str, most: int) -> int:
    """How many letters are missing, too many, wrong or swapped; above `most`, any number."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        older, before, row = before, row, [place]
        for at, there in enumerate(other, 1):
            cost = min(before[at] + 1, row[at - 1] + 1, before[at - 1] + (letter != there))
            if place > 1 and at > 1 and letter == other[at - 2] and one[place - 2] == there:
                cost = min(cost, older[at - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]


def _plain(name: str) -> str:
    return re.sub(r"[_\s-]+", "-", fold(name)).strip("-")
