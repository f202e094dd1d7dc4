"""Numbers with what they measure: money, units, prices for each of something."""

from __future__ import annotations

import re

from num2words import num2words

from ..lexicon import PronunciationLexicon
from ..rule import rule
from .numbers import NUMBER, plain, quantity

_SCALES = {
    "k": "thousand",
    "m": "million",
    "mn": "million",
    "bn": "billion",
    "b": "billion",
    "K": "thousand",
    "M": "million",
    "trn": "trillion",
}
#: Signs of money as codes of ISO 4217, and what they are called.
_MONEY = {"$": "USD", "US$": "USD", "€": "EUR", "₫": "VND"}
_CURRENCY = "dong|dollars?|euros?|VND|USD|EUR"


def _scaled(found: re.Match[str], _: PronunciationLexicon) -> str:
    """2.5bn, 200k."""
    return f"{quantity(found['n'])} {_SCALES[found['scale']]}"


def _money(found: re.Match[str], lexicon: PronunciationLexicon) -> str:
    """USD 25, $10.50, VND 2-3 million."""
    code = _MONEY.get(found["c"], found["c"])
    if re.search(r"\.\d\d$", found["n"]) and code != "VND" and not found["scale"]:
        return plain(num2words(found["n"].replace(",", ""), to="currency", currency=code))
    amount = " to ".join(quantity(one) for one in (found["n"], found["to"]) if one)
    scale = (found["scale"] or "").strip()
    return " ".join(filter(None, (amount, _SCALES.get(scale, scale), lexicon.unit(code))))


def _amount(found: re.Match[str], lexicon: PronunciationLexicon) -> str | None:
    """2.5%, -5 °C, 60 km/h."""
    unit = lexicon.unit(found["u"])
    return unit and f"{'minus ' if found['sign'] else ''}{quantity(found['n'])} {unit}"


def _single(found: re.Match[str], lexicon: PronunciationLexicon) -> str | None:
    """m2 → square metre."""
    name = lexicon.unit(found["t"])
    return name and name.removesuffix("s")


def _minus(found: re.Match[str], _: PronunciationLexicon) -> str:
    return f"minus {quantity(found['n'])}"


DENSITY = rule(
    r"[Pp]eople(?P<t>/km[2²])(?!\w)",
    "per square kilometre",
    example=("people/km2", "people per square kilometre"),
)
MONEY = (
    rule(
        rf"""
        (?<![\w$])
        (?P<t>
            (?P<c> US\$ | [$€₫] | VND | USD | EUR ) \s? (?P<n>{NUMBER})
            (?: \s?[-–]\s? (?P<to>{NUMBER}) )?
            (?P<scale> \s(?:thousand|[mb]illion) | \s?(?:k|mn?|bn|b|K|M|trn) )?
        )
        (?!\w)
        """,
        _money,
        example=("$1.5m", "one point five million us dollars"),
    ),
    rule(
        rf"""
        (?<![\w.,])
        (?P<t> (?P<n>{NUMBER}) \s? (?P<scale> k|m|mn|bn|trn ) )
        (?= \s(?: {_CURRENCY} ) (?!\w) )
        """,
        _scaled,
        example=("15m dong", "fifteen million dong"),
    ),
    rule(
        rf"(?<![\w.,]) (?P<t> (?P<n>{NUMBER}) (?P<scale> k|mn|bn|trn ) ) (?!\w)",
        _scaled,
        example=("5k", "five thousand"),
    ),
)
PRICES = (
    rule(
        r"(?:dong|VND|USD|dollars?|\d)(?P<t>\s?/\s?)(?=k?m[23²³](?!\w))",
        "per",
        example=("dong/m2", "dong per square metre"),
    ),
    rule(
        r"(?:dong|VND|USD|dollars?|\d)\s?/\s?(?P<t>k?m[23²³])(?!\w)",
        _single,
        example=("VND 6,500/m3", "six thousand five hundred vietnamese dong per cubic metre"),
    ),
)
RULES = (
    rule(
        rf"""
        (?: (?: ^ | [(=;,]\s? ) | (?<!\w) (?: is|to|of|from|below|above|at|was|or|and ) \s )
        (?P<t> [-−] (?P<n>{NUMBER}) )
        (?! \w | [.,]\d | \s?[°%] )
        """,
        _minus,
        example=("from -5", "from minus five"),
        any_case=True,
    ),
    rule(r"\d\s?(?:[ckm]?m\s?)?(?P<t>[x×])(?=\s?\d)", "by", example=("3 x 4", "three by four")),
    rule(
        rf"""
        (?: (?<![\w.,]) | (?<=\d[x×]) )
        (?P<t>
            (?P<sign> (?<!\w)[-−] )? (?P<n>{NUMBER}) \s?
            (?P<u> % | °C | [a-zA-Z₫$€]{{1,5}}[23²³]? (?: /[a-z]{{1,3}}[23²³]? )? )
        )
        (?!\w)
        """,
        _amount,
        example=("-5 °C", "minus five degrees celsius"),
    ),
)
