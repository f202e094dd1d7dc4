"""Where a long sentence may be parted, so that no part is longer than a listener can go back to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

#: No part can have more letters than this, so that a text of any length is looked at piece by
#: piece.
FAR = 400
#: Places to part a text, the best first. Between numbers a comma belongs to a list of days or
#: codes.
_COMMA = r"(?:(?<!\d),|,(?=\s[^\d\s]))\s+(?=\S)"
_CONJUNCTIONS = "và|hoặc|nhưng|thì|để|nếu|khi|vì|nên|mà|and|or|but|when|if|because|which|that|so"
_PREPOSITIONS = "trong|tại|theo|của|cho|với|từ|trên|do|in|at|for|with|from|by|of|to"
_PLACES = (
    re.compile(r"[.!?]\s+(?=\S)"),
    re.compile(r";\s+(?=\S)"),
    re.compile(rf"{_COMMA}|\s[–—-]\s+|\)\s+(?=\S)"),
    re.compile(r":\s+(?=\S)"),
    re.compile(rf"\s+(?=(?:{_CONJUNCTIONS})\s)"),
    re.compile(rf"\s+(?=(?:{_PREPOSITIONS})\s)"),
    re.compile(r"\s+(?=\S)"),
)


def breaths(
    text: str, share: Callable[[str], float], may_cut: Callable[[int], bool]
) -> Iterator[int]:
    """Yield the indexes where a text is parted, in rising order.

    `share` says how much of the longest time a part takes, and is at most 1 for each where it can
    be; it must grow with the text. `may_cut` says whether the text may be parted before an index.
    """
    begin = 0
    while share(text[begin : begin + FAR]) > 1 or len(text) - begin > FAR:
        cut = _best(text, begin, share, may_cut)
        if cut is None:
            return
        yield cut
        begin = cut


def _best(
    text: str, begin: int, share: Callable[[str], float], may_cut: Callable[[int], bool]
) -> int | None:
    """The last good place at which what comes before is not too long, and not a scrap."""
    limit = _reach(text, begin, share)
    for pattern in _PLACES:
        found = [match.end() for match in pattern.finditer(text, begin, min(limit, len(text)))]
        long_enough = range(begin + (limit - begin) // 3 + 1, len(text) - 12)
        good = [place for place in found if place in long_enough and may_cut(place)]
        if good:
            return good[-1]
    return None


def _reach(text: str, begin: int, share: Callable[[str], float]) -> int:
    """How far a part may go: found by halving, since more text is said longer."""
    low, high = begin + 1, min(len(text), begin + FAR)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if share(text[begin:middle]) <= 1 else (low, middle - 1)
    return low
