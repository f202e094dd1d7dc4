"""What Unicode's Common Locale Data Repository (CLDR, through Babel) knows of a language: names of
months, days, units and money, how numbers and dates are written.

It stands in where a language has no such words of its own, before English does.
"""

from __future__ import annotations

import re
from typing import Any

import babel
from babel.units import format_unit

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_UNITS = ("hour", "day", "month", "year")
_MONEY = ("VND", "USD", "EUR")
#: The parts of a date's pattern (UTS #35) as the blanks of our words; a month in words.
_PARTS = {
    "d": "{d}",
    "dd": "{dd}",
    "MMMM": "{month}",
    "MM": "{mm}",
    "y": "{year}",
    "yyyy": "{year}",
}
_PART = re.compile(r"'([^']*)'|([A-Za-z])\2*")


def known(lang: str) -> dict[str, Any]:
    """Return the words of a language that are known of it, as a part of the table `words`; empty
    for a language that is not in CLDR.
    """
    try:
        locale = babel.Locale.parse(lang, sep="-")
    except (babel.UnknownLocaleError, ValueError):
        return {}
    days = {name: str(locale.days["format"]["wide"][at]) for at, name in enumerate(_DAYS)}
    thousands, decimal = number_signs(lang)
    dates = {
        "day": _pattern(locale.date_formats["long"].pattern),
        "short": _pattern(locale.datetime_skeletons["MMMMd"].pattern),
    }
    return {
        "site": {"language": language_name(lang, lang)},
        "number": {"thousands": thousands, "decimal": decimal},
        "month": {str(at): str(locale.months["format"]["wide"][at]) for at in range(1, 13)},
        "weekday": days,
        "weekday_inside": days,
        "date": {name: pattern for name, pattern in dates.items() if pattern},
        "unit": _units(locale),
        "money": {code: f"{{n}} {locale.currencies[code]}" for code in _MONEY},
    }


def number_signs(lang: str) -> tuple[str, str]:
    """Return what stands between thousands and before decimals in numbers of a language; those of
    English where CLDR does not have it.
    """
    try:
        symbols = babel.Locale.parse(lang, sep="-").number_symbols["latn"]
    except (babel.UnknownLocaleError, ValueError):
        return ",", "."
    return str(symbols["group"]), str(symbols["decimal"])


def language_name(lang: str, within: str) -> str:
    """Return the name of a language in another one, or its code where CLDR has none."""
    try:
        found = babel.Locale.parse(lang, sep="-").get_display_name(within.replace("-", "_"))
    except (babel.UnknownLocaleError, ValueError):
        return lang
    return found or lang


def _units(locale: babel.Locale) -> dict[str, dict[str, str]]:
    """The units of time with a blank for their number, of one and of several."""
    return {
        name: {"one": _unit(name, 1, locale), "other": _unit(name, 7, locale)} for name in _UNITS
    }


def _unit(name: str, number: int, locale: babel.Locale) -> str:
    written = format_unit(number, f"duration-{name}", locale=locale, numbering_system="latn")
    return written.replace(str(number), "{n}") if str(number) in written else f"{{n}} {written}"


def _pattern(pattern: str) -> str:
    """A date's pattern with our blanks; empty where it has a part that we have no blank for."""
    parts = {found[0] for found in _PART.finditer(pattern) if not found[0].startswith("'")}
    if not parts <= set(_PARTS):
        return ""
    return _PART.sub(lambda found: _PARTS.get(found[0], found[1] or ""), pattern)
