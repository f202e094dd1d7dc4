"""English text as the words that are said."""
from __future__ import annotations

import re

from num2words import num2words

from ..lexicon import Lexicon
from ..rule import WORDS, rule
from ..vietnamese.letters import roman
from .numbers import DIGITS, digits, ordinal, plain, quantity, year

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")
_MONTH = "|".join(_MONTHS)
_SIGNS = {".": "dot", "/": "slash", "-": "dash", "_": "underscore", "@": "at", ":": "colon", "+": "plus",
          "?": "question mark", "=": "equals", "&": "and", "#": "hash"}
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_YEAR = r"(?:19|20)\d\d"
#: Signs of money as codes of ISO 4217, and what they are called.
_MONEY = {"$": "USD", "US$": "USD", "€": "EUR", "₫": "VND"}


def _decade(found: re.Match[str], _: Lexicon) -> str:
    """1990s → nineteen nineties."""
    words = year(found["y"])
    return f"{words[:-1]}ies" if words.endswith("y") else f"{words}s"


def _date(found: re.Match[str], _: Lexicon) -> str | None:
    """10/11/2026, 15 November 2026, November 15, 2026: day first, as in Viet Nam."""
    day = int(found["d"])
    month = int(found["m"]) if found["m"].isdecimal() else _MONTHS.index(found["m"]) + 1
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    the = "" if found.string[:found.start("t")].rstrip().lower().endswith("the") else "the "
    return f"{the}{ordinal(day)} of {_MONTHS[month - 1].lower()}" + (f" {year(found['y'])}" if found["y"] else "")


def _time(found: re.Match[str], _: Lexicon) -> str | None:
    hours, minutes = int(found["h"]), int(found["min"])
    if hours > 24 or minutes > 59:
        return None
    if minutes:
        return f"{quantity(str(hours))} {'oh ' if minutes < 10 else ''}{quantity(str(minutes))}"
    half = re.match(r"\s?[ap]\.?m", found.string[found.end("t"):], re.IGNORECASE)
    return quantity(str(hours)) + ("" if half else " hundred hours" if hours > 12 else " o’clock")


def _address(found: re.Match[str], _: Lexicon) -> str:
    parts = re.findall(r"\d+|[^\W\d_]+|[^\w\s]|_", re.sub(r"^https?://", "", found["t"], flags=re.IGNORECASE))
    return " ".join(digits(part) if part.isdecimal() else _SIGNS.get(part, part.lower()) for part in parts)


def _document(found: re.Match[str], lexicon: Lexicon) -> str:
    made = f" of {year(found['year'])}" if found["year"] else ""
    return f"{quantity(found['number'])}{made} {' '.join(_body(part, lexicon) for part in found['bodies'].split('-'))}"


def _body(part: str, lexicon: Lexicon) -> str:
    if term := re.fullmatch(r"QH(\d+)", part):
        return f"of the {ordinal(int(term[1]))} national assembly"
    return lexicon.code(part) or _spell(part)


def _code(found: re.Match[str], _: Lexicon) -> str:
    """1.001193, H29.12-250611-0003: sign by sign."""
    return " ".join(DIGITS[int(sign)] if sign.isdecimal() else _SIGNS.get(sign, sign.lower()) for sign in found["t"])


def _spell(text: str) -> str:
    return " ".join(DIGITS[int(sign)] if sign.isdecimal() else sign.lower() for sign in text if sign.isalnum())


def _amount(found: re.Match[str], lexicon: Lexicon) -> str | None:
    unit = lexicon.unit(found["u"])
    return unit and f"{'minus ' if found['sign'] else ''}{quantity(found['n'])} {unit}"


def _money(found: re.Match[str], lexicon: Lexicon) -> str:
    """USD 25, $10.50, VND 2-3 million."""
    code = _MONEY.get(found["c"], found["c"])
    if re.search(r"\.\d\d$", found["n"]) and code != "VND" and not found["scale"]:
        return plain(num2words(found["n"].replace(",", ""), to="currency", currency=code))
    amount = " to ".join(quantity(one) for one in (found["n"], found["to"]) if one)
    return f"{amount}{found['scale'] or ''} {lexicon.unit(code)}"


def _fraction(found: re.Match[str], _: Lexicon) -> str:
    """2/3 → two thirds, 12/25 → twelve over twenty five."""
    over, under = int(found["a"]), int(found["b"])
    if not (over < under <= 10 and under > 1):
        return f"{quantity(found['a'])} over {quantity(found['b'])}"
    part = {2: "half", 4: "quarter"}.get(under) or ordinal(under)
    return f"{quantity(found['a'])} {part}{'s' if over > 1 else ''}"


def _roman(found: re.Match[str], _: Lexicon) -> str | None:
    value = roman(found["t"])
    return quantity(str(value)) if value else None


RULES = (
    rule(r"(?<![\w@.])(?P<t>https?://[^\s<>\"“”()]*[\w/])", _address, any_case=True),
    rule(r"(?P<t>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)", _address),
    rule(r"(?<![\w@.])(?P<t>(?:[a-z0-9-]+\.)+(?:vn|com|org|net)(?:/[^\s<>\"“”()]*[\w/])?)(?![\w@])", _address,
         any_case=True),
    rule(r"(?<![\w/.])(?P<t>(?P<number>\d{1,5})(?:/(?P<year>(?:19|20)\d\d))?/(?P<bodies>[A-ZĐ][A-Za-zĐđ]*\d*"
         r"(?:-[A-ZĐ][A-Za-zĐđ]*)*))(?!\w)", _document),
    rule(r"(?<![\w.,/])(?P<t>\d\.\d{6}(?:\.\w+)*)(?!\w)", _code),
    rule(r"(?<!\w)(?P<t>[A-Z]{1,4}\d+(?:[.-][A-Z]*\d+)+)(?!\w)", _code),
    rule(r"(?<![\w.,/])(?P<t>(?:\+84|\(?0\d{1,3}\)?)[\s.-]?\d{2,4}[\s.-]?\d{3,4}(?:[\s.-]?\d{2,4})?)(?!\w)",
         lambda found, _: ("plus " if found["t"].startswith("+") else "") + digits(found["t"])),
    rule(r"(?<![\w.,/])(?P<t>1[89]00[\s.-]?(?:\d[\s.]?){3,5}\d)(?!\w)", lambda found, _: digits(found["t"])),
    rule(r"(?:call|dial|phone|hotline)(?:\sus)?(?:\son)?:?\s(?P<t>\d{3,5})(?!\w|[.,]\d)",
         lambda found, _: digits(found["t"]), any_case=True),
    rule(rf"(?<![\w/.])(?P<t>(?P<d>\d{{1,2}})[/.-](?P<m>\d{{1,2}})[/.-](?P<y>{_YEAR}))(?![\d/])", _date),
    rule(rf"(?<![\w/.])(?P<t>(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<m>{_MONTH})(?:,?\s(?P<y>{_YEAR}))?)(?!\w)",
         _date),
    rule(rf"(?<!\w)(?P<t>(?P<m>{_MONTH})\s(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s(?P<y>{_YEAR}))?)(?!\w)", _date),
    rule(r"\d\s?(?P<t>[AaPp][Mm])(?!\w)", lambda found, _: " ".join(found["t"].lower())),
    rule(r"(?<![\w.:])(?P<t>(?P<h>\d{1,2}):(?P<min>\d\d))(?![\d:])", _time),
    rule(rf"(?<![\w$])(?P<t>(?P<c>US\$|[$€₫]|VND|USD|EUR)\s?(?P<n>{_NUMBER})(?:\s?[-–]\s?(?P<to>{_NUMBER}))?"
         r"(?P<scale>\s(?:thousand|[mb]illion))?)(?!\w)", _money),
    WORDS,
    rule(r"(?<!\w)(?P<t>(?P<n>\d+)(?:st|nd|rd|th))(?!\w)", lambda found, _: ordinal(int(found["n"]))),
    rule(r"(?:chapter|part|section|annex|appendix|schedule|phase|quarter|group|class|level|category|type|term)\s"
         r"(?P<t>(?-i:[IVX]+))(?!\w)", _roman, any_case=True),
    rule(r"(?<!\w)(?P<t>(?P<y>(?:19|20)\d0)s)(?!\w)", _decade),
    rule(r"(?<!\w)(?P<t>[2-6]G)(?!\w)", lambda found, _: _spell(found["t"])),
    rule(r"\w(?P<t>\.(?:docx?|xlsx?|pptx?|pdf|zip|jpe?g|png|csv|xml|txt|mp[34]))(?!\w)",
         lambda found, _: f"dot {_spell(found['t'])}", any_case=True),
    rule(r"(?<!\w)(?P<t>pp?\.)(?=\s?\d)", lambda found, _: "pages" if found["t"].startswith("pp") else "page"),
    rule(r"(?<![\w/])(?P<t>24/7)(?![\w/])", lambda found, _: "twenty four seven"),
    rule(r"(?<![\w.,/])(?P<t>(?P<a>\d{1,3})/(?P<b>\d{1,3}))(?![\w/]|[.,]\d)", _fraction),
    rule(r"(?:(?<=\d)|(?<=day)|(?<=Mon)|(?<=[ap]m)|(?<=[ap]\.m\.))(?P<t>\s?[-–]\s?)(?=\d|[A-Z][a-z]+day|Fri|Sat|Sun)",
         lambda found, _: "to"),
    rule(r"\d\s?(?:[ckm]?m\s?)?(?P<t>[x×])(?=\s?\d)", lambda found, _: "by"),
    rule(rf"(?:(?<![\w.,])|(?<=\d[x×]))(?P<t>(?P<sign>(?<!\w)[-−])?(?P<n>{_NUMBER})\s?"
         r"(?P<u>%|°C|[a-zA-Z₫$€]{1,5}[23²³]?(?:/[a-z]{1,3}[23²³]?)?))(?!\w)", _amount),
    rule(r"(?<![\w.,/])(?P<t>0\d{5,}|\d{9,})(?!\w)", lambda found, _: digits(found["t"])),
    # four digits without a comma are a year
    rule(rf"(?<![\w.,/:])(?P<t>{_YEAR})(?![\w/]|[.,]\d)", lambda found, _: year(found["t"])),
    rule(rf"(?<![\w.,])(?P<t>{_NUMBER})", lambda found, _: quantity(found["t"])),
    rule(r"(?<!\w)(?P<t>[A-ZĐ]{2,}\d*)(?!\w)", lambda found, _: _spell(found["t"]), guess=True),
    rule(r"(?P<t>\d+)", lambda found, _: quantity(found["t"])),
    rule(r"(?P<t>[&%@+=$€₫])", lambda found, _: {"&": "and", "%": "percent", "@": "at", "+": "plus", "=": "equals",
                                                "$": "dollars", "€": "euros", "₫": "dong"}[found["t"]]),
    rule(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", lambda found, _: found[0].lower()),
)
