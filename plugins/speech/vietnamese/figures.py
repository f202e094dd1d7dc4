"""What numbers look like in Vietnamese text, and whether a dash before one is a minus."""

from __future__ import annotations

import re

from ..pattern import any_of

#: 50.000 or 1.250.000,5 with points between thousands; 12 or 2,5 without.
NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
#: 2.5, which could be part of an outline or a decimal as machines write it.
POINTED = r"\d{1,3}\.\d{1,2}"

#: What may stand before a minus: an opening, another number's end, a word that leads to an amount.
_LEADS = any_of(
    "từ, đến, dưới, trên, là, xuống, khoảng, bằng, còn, tới, mức, quanh, nhất, ở, âm, độ, nợ, dư, "
    "lỗ, lãi, lệch"
)
_NEGATIVE = re.compile(
    rf"(?: [(\[;=<>≤≥~±] | \d\s?; | (?<!\w) (?: {_LEADS} ) :? ) \s? $",
    re.IGNORECASE | re.VERBOSE,
)


def leads_to_minus(text: str) -> bool:
    """Whether a text ends with what may stand before a negative number."""
    return _NEGATIVE.search(text) is not None
