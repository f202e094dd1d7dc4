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
#: So many words are proposed for one that is being typed or was mistyped, of those beside it.
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
    """All syllables of usual pairs, in order; and how common each is, as numbers in step."""
    usual = sorted((often, key) for key, often in frequencies.items() if "_" in key)[-_MOST:]
    syllables = sorted(set(chain.from_iterable(pair.split("_") for _, pair in usual)))
    often = (number(frequencies.get(one, 0).bit_length()) for one in syllables)
    return [" ".join(syllables), "".join(often)]


def neighbours(frequencies: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """What usually stands beside each syllable, the most frequent first, under `khai_` what follows
    it and under `_khai` what it follows: what a word that one still types may become, or one that
    was mistyped. After nothing (`_`) stand the most frequent of all.
    """
    beside: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for key, often in frequencies.items():
        before, _, after = key.rpartition("_")
        beside[f"{before}_"].append((-often, after))
        if before:
            beside[f"_{after}"].append((-often, before))
    for place, some in sorted(beside.items()):
        yield place, " ".join(one for _, one in sorted(some)[:_PROPOSED])


def common(frequencies: Mapping[str, int], documents: int) -> list[str]:
    """Syllables that are everywhere: the documents kept of them are few of many, and say little
    beside a pair.
    """
    least = max(MOST_SYLLABLE, documents // _COMMON)
    return [key for key, often in frequencies.items() if "_" not in key and often > least]
