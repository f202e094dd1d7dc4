"""What a typing mistake may have meant: syllables, and which of them go together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain

from .coding import number, numbers
from .impacts import MOST_SYLLABLE
from .shards import KeyShard

#: A pair of no title counts as usual from this many documents; of all usual pairs the most frequent
#: are kept.
_USUAL, _MOST = 30, 20_000
#: So many words are proposed for one that is being typed, of a syllable's followers.
_PROPOSED = 200
#: A syllable in more than one of so many documents is common; measured: fewer are asked for, and
#: others rank better.
_COMMON = 4


def frequencies(shard: KeyShard) -> dict[str, int]:
    """Of the syllables of a shard, and of its usual pairs, in how many documents each is."""
    found = {}
    for key, code in shard.coded():
        before, _, after = key.partition("_")
        if before.isalpha() and (after.isalpha() or key == before):
            given = numbers(code)
            frequency, in_title = next(given), next(given)
            if key == before or in_title or frequency >= _USUAL:
                found[key] = frequency
    return found


def vocabulary(frequencies: Mapping[str, int]) -> list[str]:
    """All syllables of usual pairs, in order; for each, in step, how common it is and what usually
    follows it.
    """
    usual = sorted((often, key) for key, often in frequencies.items() if "_" in key)[-_MOST:]
    following: dict[str, list[str]] = defaultdict(list)
    for _, pair in usual:
        before, after = pair.split("_")
        following[before].append(after)
    syllables = sorted({*following, *chain.from_iterable(following.values())})
    places = {syllable: place for place, syllable in enumerate(syllables)}
    rows = []
    for syllable in syllables:
        steps, last = [], 0
        for place in sorted(places[one] for one in following.get(syllable, ())):
            steps.append(place - last)
            last = place
        often = frequencies.get(syllable, 0)
        rows.append("".join(map(number, (often.bit_length(), *steps))))
    return [" ".join(syllables), " ".join(rows)]


def followers(frequencies: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Each syllable with what usually follows it, the most frequent first: what a word that one
    still types may become. After nothing stand the most frequent of all.
    """
    following: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for key, often in frequencies.items():
        before, _, after = key.rpartition("_")
        following[before].append((-often, after))
    for before, some in sorted(following.items()):
        yield before, " ".join(after for _, after in sorted(some)[:_PROPOSED])


def common(frequencies: Mapping[str, int], documents: int) -> list[str]:
    """Syllables that are everywhere: the documents kept of them are few of many, and say little
    beside a pair.
    """
    least = max(MOST_SYLLABLE, documents // _COMMON)
    return [key for key, often in frequencies.items() if "_" not in key and often > least]
