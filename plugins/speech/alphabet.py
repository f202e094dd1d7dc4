"""Small and capital letters, as members of a regular expression's class (ranges such as à-ỹ mix the two)."""
from __future__ import annotations

_MARKED = [chr(code) for code in range(0xC0, 0x1EFA) if chr(code).isalpha()]

LOWER = "a-z" + "".join(sign for sign in _MARKED if sign.islower())
UPPER = "A-Z" + "".join(sign for sign in _MARKED if sign.isupper())
