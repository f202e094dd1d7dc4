"""Sizes and times as a person reads them, rounded to what helps."""

from __future__ import annotations

from ..locales import cldr
from .command import Words

_UNITS = ((1_000_000_000, "gigabytes"), (1_000_000, "megabytes"), (0, "kilobytes"))


def size(given: int, words: Words) -> str:
    """A number of bytes in decimal units, as hosts and file managers count: `1,4 GB`."""
    least, name = next(unit for unit in _UNITS if given >= unit[0])
    amount = given / (least or 1_000)
    return words(f"amounts.{name}", n=number(amount, words.lang, amount < 10))


def span(seconds: float, words: Words) -> str:
    """A time in seconds, minutes or hours: `45 s`, `3 min`, `12 h 05 min`."""
    if round(seconds) < 60:
        few = seconds < 10
        return words("amounts.seconds", n=number(seconds, words.lang, few))
    minutes = round(seconds / 60)
    if minutes < 60:
        return words("amounts.minutes", n=minutes)
    return words("amounts.hours", n=number(minutes // 60, words.lang), minutes=minutes % 60)


def number(given: float, lang: str, tenth: bool = False) -> str:
    """A number with the marks of a language: `1.234` or `1,234`; with `tenth` one decimal, unless
    that is 0.
    """
    thousands, decimal = cldr.number_signs(lang)
    rounded = round(given, 1) if tenth else round(given)
    written = f"{rounded:,}".removesuffix(".0")
    return written.translate({ord(","): thousands, ord("."): decimal})
