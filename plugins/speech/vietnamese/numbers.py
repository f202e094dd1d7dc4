"""Vietnamese numerals in words, as read in the news of the North: nghìn, linh, mốt, tư, lăm."""

from __future__ import annotations

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_GROUPS = ("", "nghìn", "triệu")
#: After twenty and more, these ones change.
_CHANGED = {1: "mốt", 4: "tư", 5: "lăm"}


def cardinal(value: int) -> str:
    """Return a whole number in words: 1005 → một nghìn không trăm linh năm."""
    if value < 0:
        return f"âm {cardinal(-value)}"
    if value < 1000:
        return _below_thousand(value, full=False)
    billions, rest = divmod(value, 10**9)
    words = [cardinal(billions), "tỷ"] if billions else []
    for power in (2, 1, 0):
        group = rest // 1000**power % 1000
        if group:
            words += [_below_thousand(group, full=bool(words)), _GROUPS[power]]
    return " ".join(filter(None, words))


def _below_thousand(value: int, *, full: bool) -> str:
    hundreds, rest = divmod(value, 100)
    tens, ones = divmod(rest, 10)
    words = [DIGITS[hundreds], "trăm"] if hundreds or full else []
    if tens == 1:
        words += ["mười"] + ([_ones(ones, after_ten=True)] if ones else [])
    elif tens:
        words += [DIGITS[tens], "mươi"] + ([_CHANGED.get(ones, DIGITS[ones])] if ones else [])
    elif ones or not words:
        words += (["linh"] if words else []) + [DIGITS[ones]]
    return " ".join(words)


def _ones(ones: int, *, after_ten: bool) -> str:
    return "lăm" if ones == 5 and after_ten else DIGITS[ones]


def digits(text: str) -> str:
    """Return the names of a text's digits one by one; all other signs are left out."""
    return " ".join(DIGITS[int(sign)] for sign in text if sign.isdecimal())


def numeral(text: str) -> str:
    """Return a name-like number, whose leading zeros are said: 01 → không một, 12 → mười hai, 0036
    → digits.
    """
    if len(text) > 1 and text.startswith("0"):
        return digits(text)
    return cardinal(int(text)) if len(text) < 5 else digits(text)


def quantity(text: str) -> str:
    """Return an amount as written in Vietnamese: points part thousands, a comma begins the
    decimals.
    """
    integer, _, decimals = text.replace(" ", "").partition(",")
    words = cardinal(int(integer.replace(".", "")))
    if not decimals:
        return words
    short = len(decimals) <= 2 and not decimals.startswith("0")
    return f"{words} phẩy {cardinal(int(decimals)) if short else digits(decimals)}"


def month(text: str) -> str:
    """Return a month's number: the fourth is tư."""
    return "tư" if int(text) == 4 else cardinal(int(text))


def ordinal(text: str) -> str:
    """Return what follows `thứ`: nhất, hai, ba, tư."""
    return {1: "nhất", 4: "tư"}.get(int(text), cardinal(int(text)))
