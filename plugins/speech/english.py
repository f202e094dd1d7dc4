"""English text as the words that are said. Numbers in words come from num2words."""
from __future__ import annotations

import re

from num2words import num2words

from .lexicon import Lexicon
from .rule import WORDS, rule

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")
_DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_SIGNS = {".": "dot", "/": "slash", "-": "dash", "_": "underscore", "@": "at", ":": "colon"}


def _plain(words: str) -> str:
    return words.replace("-", " ").replace(",", "")


def _digits(text: str) -> str:
    return " ".join(_DIGITS[int(sign)] for sign in text if sign.isdecimal())


def _quantity(text: str) -> str:
    """1,500.5 → one thousand five hundred point five; a long one with a leading zero digit by digit."""
    whole, _, part = text.replace(",", "").partition(".")
    words = _plain(num2words(int(whole)))
    return f"{words} point {_digits(part)}" if part else words


def _year(text: str) -> str:
    return _plain(num2words(int(text), to="year"))


def _date(found: re.Match[str], _: Lexicon) -> str | None:
    """Day first, as in Viet Nam."""
    day, month = int(found["d"]), int(found["m"])
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    return f"{_plain(num2words(day, to='ordinal'))} of {_MONTHS[month - 1].lower()} {_year(found['y'])}"


def _time(found: re.Match[str], _: Lexicon) -> str | None:
    hours, minutes = int(found["h"]), int(found["min"])
    if hours > 24 or minutes > 59:
        return None
    return f"{_quantity(str(hours))} {'' if not minutes else 'oh ' if minutes < 10 else ''}" \
           f"{_quantity(str(minutes)) if minutes else 'hundred hours' if hours > 12 else 'o’clock'}"


def _address(found: re.Match[str], _: Lexicon) -> str:
    parts = re.findall(r"\d+|[^\W\d_]+|[^\w\s]|_", re.sub(r"^https?://", "", found["t"], flags=re.IGNORECASE))
    return " ".join(_digits(part) if part.isdecimal() else _SIGNS.get(part, part.lower()) for part in parts)


def _document(found: re.Match[str], lexicon: Lexicon) -> str:
    year = f" of {_year(found['year'])}" if found["year"] else ""
    bodies = " ".join(lexicon.code(part) or _spell(part) for part in re.split(r"[-/]", found["bodies"]))
    return f"{_quantity(found['number'])}{year} {bodies}"


def _spell(text: str) -> str:
    return " ".join(_DIGITS[int(sign)] if sign.isdecimal() else sign.lower() for sign in text if sign.isalnum())


def _amount(found: re.Match[str], lexicon: Lexicon) -> str | None:
    unit = lexicon.unit(found["u"])
    return unit and f"{'minus ' if found['sign'] else ''}{_quantity(found['n'])} {unit}"


RULES = (
    rule(r"(?<![\w@.])(?P<t>https?://[^\s<>\"“”()]*[\w/])", _address, any_case=True),
    rule(r"(?P<t>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)", _address),
    rule(r"(?<![\w@.])(?P<t>(?:[a-z0-9-]+\.)+(?:vn|com|org|net)(?:/[^\s<>\"“”()]*[\w/])?)(?![\w@])", _address,
         any_case=True),
    rule(r"(?<![\w/.])(?P<t>(?P<number>\d{1,5})(?:/(?P<year>(?:19|20)\d\d))?/(?P<bodies>[A-ZĐ][A-Za-zĐđ]*\d*"
         r"(?:-[A-ZĐ][A-Za-zĐđ]*)*))(?!\w)", _document),
    rule(r"(?<![\w.,/])(?P<t>(?P<a>\d)\.(?P<b>\d{6}))(?!\d)",
         lambda found, _: f"{_digits(found['a'])} dot {_digits(found['b'])}"),
    rule(r"(?<![\w.,/])(?P<t>(?:\+84|\(?0\d{1,3}\)?)[\s.-]?\d{2,4}[\s.-]?\d{3,4}(?:[\s.-]?\d{2,4})?)(?!\w)",
         lambda found, _: _digits(found["t"])),
    rule(r"(?<![\w.,/])(?P<t>1[89]00[\s.-]?(?:\d[\s.]?){3,5}\d)(?!\w)", lambda found, _: _digits(found["t"])),
    rule(r"(?<![\w/.])(?P<t>(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>(?:19|20)\d\d))(?![\d/])", _date),
    rule(r"(?<![\w.:])(?P<t>(?P<h>\d{1,2}):(?P<min>\d\d))(?![\d:])", _time),
    WORDS,
    rule(r"(?<!\w)(?P<t>\d+)(?:st|nd|rd|th)(?!\w)", lambda found, _: None),
    rule(r"(?<!\w)(?P<t>(\d+)(?:st|nd|rd|th))(?!\w)", lambda found, _: _plain(num2words(int(found[2]), to="ordinal"))),
    rule(r"(?:(?<=\d)|(?<=day))(?P<t>\s?[-–]\s?)(?=\d|[A-Z][a-z]+day)", lambda found, _: "to"),
    rule(r"(?<![\w.,])(?P<t>(?P<sign>(?<!\w)[-−])?(?P<n>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?"
         r"(?P<u>%|°C|[a-zA-Z₫$€]{1,5}[23²³]?))(?!\w)", _amount),
    rule(r"(?<![\w.,/])(?P<t>0\d{5,}|\d{9,})(?!\w)", lambda found, _: _digits(found["t"])),
    rule(r"(?:\bin|\bof|\bsince|\buntil|\bfrom|\bto|January|February|March|April|May|June|July|August|September|October|"
         r"November|December)\s(?P<t>(?:19|20)\d\d)(?!\w)", lambda found, _: _year(found["t"])),
    rule(r"(?<![\w.,])(?P<t>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)", lambda found, _: _quantity(found["t"])),
    rule(r"(?<!\w)(?P<t>[A-Z]{2,}\d*)(?!\w)", lambda found, _: _spell(found["t"]), guess=True),
    rule(r"(?P<t>\d+)", lambda found, _: _quantity(found["t"])),
    rule(r"(?P<t>[&%@+=$€₫])", lambda found, _: {"&": "and", "%": "percent", "@": "at", "+": "plus", "=": "equals",
                                                "$": "dollars", "€": "euros", "₫": "dong"}[found["t"]]),
    rule(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", lambda found, _: found[0].lower()),
)
