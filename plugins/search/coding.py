"""A key's postings as text that a browser reads fast and gzip packs well.

Numbers are variable-length base-64 digits, five bits each, the sixth saying that more follow (as in
source maps). A key's code is: documents in all, then twice (title, body only) the count, the
largest impact and the documents in groups of equal level, the best group first: level, size, steps
between document numbers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from math import sqrt
from operator import sub

from .impacts import ByImpact, Posting, Postings, WeighedDocuments
from .parameters import CODING

_VALUES = {digit: value for value, digit in enumerate(CODING.digits)}
#: Values of a digit that ends a number; one above says that more follow, and holds so many bits.
_HALF = len(CODING.digits) // 2
_BITS = _HALF.bit_length() - 1


@cache
def number(value: int) -> str:
    """A number from 0 as text."""
    digits = []
    while value >= _HALF:
        digits.append(CODING.digits[_HALF + value % _HALF])
        value >>= _BITS
    return "".join((*digits, CODING.digits[value]))


def numbers(text: str) -> Iterator[int]:
    """The numbers of a text."""
    value = shift = 0
    for digit in text:
        bits = _VALUES[digit]
        value |= bits % _HALF << shift
        shift += _BITS
        if bits < _HALF:
            yield value
            value = shift = 0


def encode(weighed: WeighedDocuments) -> str:
    """A key's postings as text."""
    parts = (*_part(weighed.title), *_part(weighed.body))
    return "".join(map(number, (weighed.frequency, *parts)))


def _part(part: ByImpact) -> list[int]:
    """One part's numbers. Impacts become levels of the part's largest."""
    if not part:
        return [0]
    largest = max(1, round(max(part) * CODING.steps))
    levels: dict[int, list[int]] = defaultdict(list)
    for impact, documents in part.items():
        levels[level(impact * CODING.steps / largest)] += documents
    found = [sum(map(len, part.values())), largest]
    for reached, documents in sorted(levels.items(), reverse=True):
        documents.sort()
        found += (reached, len(documents), documents[0])
        found += map(sub, documents[1:], documents)
    return found


def level(share: float) -> int:
    """The level, 1 to `CODING.levels`, of a share of the largest impact; finer below."""
    return min(CODING.levels, max(1, round(sqrt(share) * CODING.levels)))


def decode(text: str) -> Postings:
    """The postings of a code; impacts as coarse as their levels."""
    given = numbers(text)
    frequency = next(given)
    return Postings(frequency, *(tuple(_read_part(given)) for _ in range(2)))


def _read_part(given: Iterator[int]) -> Iterator[Posting]:
    left = next(given)
    largest = next(given) / CODING.steps if left else 0
    while left:
        impact = largest * (next(given) / CODING.levels) ** 2
        size = next(given)
        left -= size
        document = 0
        for _ in range(size):
            document += next(given)
            yield document, impact
