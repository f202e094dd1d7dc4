"""How much a key says about a document: BM25+ in two fields, weighed once, when the index is built.

Formula: Lv and Zhai, "Lower-Bounding Term Frequency Normalization" (CIKM 2011), with an inverse
document frequency for each field, so that a word common in bodies and rare in titles counts for
what it says in a title.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nsmallest
from math import log

from .parameters import RANKING

Posting = tuple[int, float]

#: Documents kept for a syllable and for a pair; measured: more do not rank better, only weigh more.
MOST_SYLLABLE, MOST_PAIR = 300, 150
_K1, _DELTA = 1.2, 0.5
_TITLE_WEIGHT, _SLOPE = 3.0, 0.75


@dataclass(frozen=True)
class Postings:
    """A key's documents: those with it in the title, and those with it in the body only."""

    frequency: int
    title: tuple[Posting, ...]
    body: tuple[Posting, ...]


@dataclass(frozen=True)
class Lengths:
    """Lengths of a field over all documents."""

    of: Sequence[float]
    mean: float
    #: What each document's field weighs; 1 where it is not said.
    weights: Sequence[float] = ()

    @cached_property
    def norms(self) -> list[float]:
        """How many times a key must occur in each document to count for half of what it can."""
        return [_K1 * (1 - _SLOPE + _SLOPE * length / self.mean) for length in self.of]


def inverse_document_frequency(frequency: int, documents: int) -> float:
    """How much a key says that is in so many of all documents: 0 where it is in none, the more the
    rarer. Source: Robertson and Spärck Jones (1976), with 1 added so that it is never negative.
    """
    added = RANKING.smoothing
    return log(1 + (documents - frequency + added) / (frequency + added)) if frequency else 0.0


def weigh(
    title: dict[int, float], body: dict[int, float], titles: Lengths, bodies: Lengths, most: int
) -> Postings:
    """The best `most` documents of a key. `title` and `body` say how often it occurs where."""
    documents = len(titles.of)
    impacts: dict[int, float] = defaultdict(float)
    for found, field, weight in ((title, titles, _TITLE_WEIGHT), (body, bodies, 1.0)):
        worth, norms = weight * inverse_document_frequency(len(found), documents), field.norms
        weights = field.weights
        for document, times in found.items():
            impact = worth * (_DELTA + (_K1 + 1) * times / (times + norms[document]))
            impacts[document] += impact * weights[document] if weights else impact
    best = (
        impacts.items()
        if len(impacts) <= most
        else nsmallest(most, impacts.items(), lambda one: (-one[1], one[0]))
    )
    return Postings(
        len(impacts),
        tuple(one for one in best if one[0] in title),
        tuple(one for one in best if one[0] not in title),
    )
