"""English numbers in words; num2words knows them."""
from __future__ import annotations

from num2words import num2words

DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def plain(words: str) -> str:
    """num2words' words without their signs."""
    return words.replace("-", " ").replace(",", "")


def digits(text: str) -> str:
    """The digits of a text, one by one."""
    return " ".join(DIGITS[int(sign)] for sign in text if sign.isdecimal())


def quantity(text: str) -> str:
    """1,500.5 → one thousand five hundred point five."""
    whole, _, part = text.replace(",", "").partition(".")
    words = plain(num2words(int(whole)))
    return f"{words} point {digits(part)}" if part else words


def ordinal(number: int) -> str:
    """22 → twenty second."""
    return plain(num2words(number, to="ordinal"))


def year(text: str) -> str:
    """2026 → twenty twenty six."""
    return plain(num2words(int(text), to="year"))
