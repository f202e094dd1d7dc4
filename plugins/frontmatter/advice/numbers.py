"""Amounts and counts as people write them."""

from __future__ import annotations

import re

from ...text import fold, plain

_DIGITS = {
    "khong": 0,
    "mot": 1,
    "hai": 2,
    "ba": 3,
    "bon": 4,
    "tu": 4,
    "nam": 5,
    "lam": 5,
    "sau": 6,
    "bay": 7,
    "tam": 8,
    "chin": 9,
}
_SCALES = {
    "nghin": 1_000,
    "ngan": 1_000,
    "trieu": 1_000_000,
    "ty": 1_000_000_000,
    "ti": 1_000_000_000,
}
_SHORT = {
    "k": 1_000,
    "nghin": 1_000,
    "ngan": 1_000,
    "ng": 1_000,
    "tr": 1_000_000,
    "trieu": 1_000_000,
    "ty": 1_000_000_000,
    "ti": 1_000_000_000,
    "thousand": 1_000,
    "million": 1_000_000,
}
#: 20.000, 20,000, 20 000: groups of three, all parted alike. 20.000,00 is the same with nothing
#: behind the comma.
_GROUPS = r"\d{1,3}(?:([.,_' \u00a0])\d{3})(?:\1\d{3})*(?:[.,]0{1,2})?"
_GROUPED = re.compile(rf"{_GROUPS}|\d+|\d{{4,}}[.,]0{{1,2}}|\d+[.,]0", re.ASCII)
_MONEY = re.compile(r"(?:vnd|dong)? ?(.+?) ?(?:vnd|dongs?|d|vn d)?(?: ?/ ?\D+)?")
_FREE_VI = "mien(?: phi| le phi)?|khong(?: thu(?: phi| le phi)?| mat phi| dong| phi)?"
_FREE_EN = "free(?: of charge)?|none|no (?:fee|charge)"
_FREE = re.compile(f"{_FREE_VI}|{_FREE_EN}")
_CURRENCY = r"\$|usd|us\$|do la(?: my)?|eur|€|euros?|dollars?"
_FOREIGN = re.compile(rf"(?:(\$|usd|us\$|eur|€) ?(\d+)|(\d+) ?({_CURRENCY}))")
_SCALED = re.compile(
    r"(\d+)(?:[.,](\d{1,3}))? ?([a-z]+)(?: ?(ruoi)| ?(\d{1,3})(?: ?(nghin|ngan|k))?)?"
)


def money(given: str) -> str:
    """Return an amount in đồng as digits (`20.000đ` → `20000`), in another currency with its
    name.
    """
    text = _tidy(given)
    if _FREE.fullmatch(text):
        return "0"
    if foreign := _FOREIGN.fullmatch(text):
        sign = foreign[1] or foreign[4]
        return f"{foreign[2] or foreign[3]}, currency: {'EUR' if sign[0] in 'e€' else 'USD'}"
    found = _MONEY.fullmatch(text)
    return _amount(found[1]) if found else ""


def integer(given: str) -> str:
    """Return a count (`6 tháng`, `01 bản`, `hai`, `1 (một)`) as digits."""
    text = re.sub(r"\(.*?\)", "", _tidy(given)).strip()
    found = re.fullmatch(r"([\d.,_ ]*\d)(?: ?[a-z][a-z ]*)?", text)
    return _plain_number(found[1]) if found else _words(text) or _words(text.rpartition(" ")[0])


def spelled(given: str) -> str:
    """Return a number in words (`ba`, `hai mươi lăm nghìn`) as digits."""
    return _words(_tidy(given))


def _tidy(given: str) -> str:
    return " ".join(fold(plain(given)).replace("₫", "d").strip(" .:").split())


def _amount(text: str) -> str:
    if number := _plain_number(text):
        return number
    if scaled := _SCALED.fullmatch(text):
        return _scaled(*scaled.groups())
    return _words(text)


def _plain_number(text: str) -> str:
    if not _GROUPED.fullmatch(text):
        return ""
    return str(int(re.sub(r"\D", "", re.sub(r"[.,]0{1,2}$", "", text))))


def _scaled(
    integer: str, part: str | None, name: str, half: str | None, more: str | None, scale: str | None
) -> str:
    """`1,5 triệu`, `20k`, `1 triệu rưỡi`, `1 triệu 200 nghìn`; what people shorten otherwise has
    two meanings.
    """
    unit = _SHORT.get(name)
    if unit is None or (more and not (unit == 1_000_000 and scale)):
        return ""
    value = int(integer) * unit + (unit // 2 if half else 0) + (int(more) * 1_000 if more else 0)
    if part:
        value += int(part) * unit // 10 ** len(part)
    return str(value)


def _words(text: str) -> str:
    """Vietnamese words of a number, folded; nothing where a word is none."""
    total = group = 0
    last = ""
    words = text.split()
    for place, word in enumerate(words):
        after = words[place + 1] if place + 1 < len(words) else ""
        if word in _SCALES:
            total, group = total + max(group, 1) * _SCALES[word], 0
        elif word == "tram" and last in _DIGITS:
            group += _DIGITS[last] * 100 - _DIGITS[last]
        elif word == "muoi" and last in _DIGITS and last:
            group += _DIGITS[last] * 10 - _DIGITS[last]
        elif word == "muoi":
            group += 10
        elif word == "mot" and last == "muoi" and not after.startswith("tram"):
            group += 1
        elif word in _DIGITS and last not in _DIGITS:
            group += _DIGITS[word]
        elif word not in ("linh", "le", "dong"):
            return ""
        last = word
    return str(total + group) if words and words != ["dong"] else ""
