"""A part of the files, and how sure one may be of it."""

from __future__ import annotations

import random
from math import prod

#: Of what share of changed files it is said how probably the sample has one.
SHARES = (0.001, 0.01, 0.1)


def choose(paths: list[str], size: int, seed: str = "") -> list[str]:
    """So many of the paths, each equally probable; by a seed, the same again."""
    chance: random.Random = random.Random(seed) if seed else random.SystemRandom()
    return sorted(chance.sample(sorted(paths), min(size, len(paths))))


def certainty(of: int, size: int, changed: int) -> float:
    """How probably a sample has at least one of the changed files: 1 less the hypergeometric
    probability of none.
    """
    if changed <= 0 or of <= 0:
        return 0.0
    return 1 - prod(max(0, of - size - one) / (of - one) for one in range(min(changed, of)))


def certainties(of: int, size: int) -> dict[str, float]:
    """By the number of changed files: one, and each of the shares."""
    counts = sorted({1, *(max(1, round(of * share)) for share in SHARES)})
    return {str(count): round(certainty(of, size, count), 4) for count in counts}
