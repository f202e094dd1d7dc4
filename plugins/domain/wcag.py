"""The success criteria of WCAG 2.2 at levels A and AA (https://www.w3.org/TR/WCAG22/)."""

from __future__ import annotations

_A = """
1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1
2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2
"""
_AA = """
1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11
2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3
"""


def _order(number: str) -> list[int]:
    return [int(part) for part in number.split(".")]


#: The level of each, `A` or `AA`, by its number, in the order of the standard.
CRITERIA: dict[str, str] = {
    number: "A" if number in _A.split() else "AA"
    for number in sorted((_A + _AA).split(), key=_order)
}
