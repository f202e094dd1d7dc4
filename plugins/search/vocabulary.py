"""What a typing mistake may have meant: syllables, and which of them go together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from .coding import number, numbers
from .impacts import MOST_SYLLABLE

#: A pair of no title counts as usual from this many documents; of all usual pairs the most frequent
#: are kept.
_USUAL, _MOST = 30, 20_000
#: A syllable in more than one of so many documents is common; measured: fewer are asked for, and
#: others rank better.
_COMMON = 4


def vocabulary(codes: Mapping[str, str]) -> list[str]:
    """All syllables of usual pairs, in order; for each, in step, how common it is and what usually
    follows it.
    """
    usual = sorted(sorted(_usual(codes))[-_MOST:], key=lambda one: one[1])
    following: dict[str, list[str]] = defaultdict(list)
    for _, pair in usual:
        before, after = pair.split("_")
        following[before].append(after)
    syllables = sorted({syllable for _, pair in usual for syllable in pair.split("_")})
    places = {syllable: place for place, syllable in enumerate(syllables)}
    rows = []
    for syllable in syllables:
        common = next(numbers(codes[syllable])).bit_length() if syllable in codes else 0
        steps, last = [], 0
        for place in sorted(places[one] for one in following.get(syllable, ())):
            steps.append(place - last)
            last = place
        rows.append("".join(map(number, (common, *steps))))
    return [" ".join(syllables), " ".join(rows)]


def common(codes: Mapping[str, str], documents: int) -> list[str]:
    """Syllables that are everywhere: the documents kept of them are few of many, and say little
    beside a pair.
    """
    least = max(MOST_SYLLABLE, documents // _COMMON)
    return [key for key, code in codes.items() if key.isalpha() and next(numbers(code)) > least]


def _usual(codes: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    for key, code in codes.items():
        before, _, after = key.partition("_")
        if before.isalpha() and after.isalpha():
            given = numbers(code)
            frequency, in_title = next(given), next(given)
            if in_title or frequency >= _USUAL:
                yield frequency, key
