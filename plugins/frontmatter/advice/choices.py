"""The value of a field that somebody called by another name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from ... import locales
from ...locales import FALLBACK
from ...text import fold, is_syllable, nfc, plain
from ...text.near import nearest

Names = Mapping[str, Mapping[str, Sequence[str]]]
_RANGE = re.compile(r"(?:từ |tu )?(.+?) ?(?:-|–|đến|den|tới|toi|to|through) ?(.+)")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _tables() -> Names:
    return _tables_of(locales.used())


@cache
def _tables_of(_: tuple[Path, ...]) -> Names:
    """The names in all languages, since editors mix them."""
    names: dict[str, dict[str, list[str]]] = {}
    for lang in sorted(locales.languages("choices"), key=lambda one: (one == FALLBACK, one)):
        for field, table in locales.table(lang, "choices").items():
            for value, called in table.items():
                names.setdefault(field, {}).setdefault(value, []).extend(called)
    return names


def choice(field: str, given: str, choices: Sequence[str]) -> str:
    """Return the choice of a field (`Channel.type`) that was meant by a name, or misspelt by a
    letter; or nothing.
    """
    table = _tables().get(field, {})
    names = {_key(name): value for value in choices for name in (value, *table.get(value, ()))}
    if found := names.get(_key(given)):
        return found
    real = (
        all(map(is_syllable, given.split())) and not given.isascii()
    )  # `thứ tám` is no slip for `thứ năm`
    return "" if real else names.get(nearest(_key(given), names), "")


def day_names(given: str) -> list[str]:
    """Return the days of a text that names several: `thứ hai đến thứ sáu`, `T2-T6`, `mon, wed`, `cả
    tuần`.
    """
    text = _key(given)
    if text in ("hang ngay", "moi ngay", "ca tuan", "every day", "daily"):
        return list(_DAYS)
    if text in ("ngay lam viec", "ngay trong tuan", "weekdays", "working days", "gio hanh chinh"):
        return list(_DAYS[:5])
    if text in ("cuoi tuan", "weekend", "weekends"):
        return list(_DAYS[5:])
    days: list[str] = []
    for part in re.split(r" ?(?:[,;&+]|\b(?:và|va|and)\b) ?", " ".join(nfc(given).lower().split())):
        found = _RANGE.fullmatch(part)
        one = _day(part)
        named = [one] if one else _span(found[1], found[2]) if found else []
        if not named:
            return []
        days += named
    return days


def truth(given: str) -> str:
    """Return `true` or `false` for yes or no in words."""
    return choice("truth", given, ("true", "false"))


def language(given: str) -> str:
    """Return the code of a language that was named: `Tiếng Việt` → `vi`."""
    return next(
        (
            code
            for code, names in _tables()["language"].items()
            if _key(given) in {code, *map(_key, names)}
        ),
        "",
    )


def _span(first: str, last: str) -> list[str]:
    """The days from one to another; `thứ` may stand at the first alone."""
    start, end = _place_of_day(first), _place_of_day(last)
    return list(_DAYS[start : end + 1]) if 0 <= start < end else []


def _place_of_day(given: str) -> int:
    """The place of a day in the week, from 0 for Monday; -1 where it is none."""
    name = _day(given) or _day(f"thứ {given}")
    return _DAYS.index(name) if name else -1


def _day(name: str) -> str:
    return choice("OpeningHours.days", name, _DAYS)


def _key(name: str) -> str:
    return " ".join(re.sub(r"[_./]", " ", fold(plain(name))).strip(" :").split())
