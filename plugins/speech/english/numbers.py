"""English numbers in words; num2words knows them."""

from __future__ import annotations

from num2words import num2words

#: A whole number of more digits is said digit by digit.
LONGEST = 15
#: 1,500.5: commas between thousands, a point before the decimals.
NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def plain(words: str) -> str:
    """Return num2words' words without hyphens and commas, which would make a voice pause."""
    return words.replace("-", " ").replace(",", "")


def digits(text: str) -> str:
    """Return the names of a text's digits one by one; all other signs are left out."""
    return " ".join(DIGITS[int(sign)] for sign in text if sign.isdecimal())


def quantity(text: str) -> str:
    """Return an amount in words, as num2words has them: 1,500.5 → one thousand five hundred point
    five; a longer one than `LONGEST` digit by digit.
    """
    integer, _, decimals = text.replace(",", "").partition(".")
    if len(integer) > LONGEST:
        return digits(text)
    words = plain(num2words(int(integer)))
    return f"{words} point {digits(decimals)}" if decimals else words


def ordinal(number: int) -> str:
    """Return an ordinal number in words: 22 → twenty second."""
    return plain(num2words(number, to="ordinal"))


def year(text: str) -> str:
    """Return a year of four digits in words, in pairs: 2026 → twenty twenty six."""
    return plain(num2words(int(text), to="year"))


def spell(text: str) -> str:
    """Return the letters and the digits of a text one by one: MP3 → m p three."""
    return " ".join(
        DIGITS[int(sign)] if sign.isdecimal() else sign.lower() for sign in text if sign.isalnum()
    )
