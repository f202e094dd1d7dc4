"""Roman numerals."""

from __future__ import annotations

import re

_ROMAN = re.compile(r"(?=[IVXL])(XL|L?X{0,3})(IX|IV|V?I{0,3})$")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}


def roman(text: str) -> int | None:
    """Return the value of a Roman numeral in capitals, up to 89 (LXXXIX); none for another text."""
    if not text or not _ROMAN.match(text):
        return None
    values = [_VALUES[sign] for sign in text]
    return sum(
        -value if value < after else value
        for value, after in zip(values, [*values[1:], 0], strict=True)
    )
