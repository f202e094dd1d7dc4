"""How much a key says about a document: BM25+ in two fields, weighed once, when the index is built.

Formula: Lv and Zhai, "Lower-Bounding Term Frequency Normalization" (CIKM 2011), with an inverse document frequency
for each field, so that a word common in bodies and rare in titles counts for what it says in a title.
"""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

Posting = tuple[int, float]

#: Levels to which impacts are rounded in a shard.
LEVELS = 15
#: Documents kept for a syllable and for a pair; measured: more do not rank better, only weigh more.
MOST_SYLLABLE, MOST_PAIR = 300, 150
_K1, _DELTA = 1.2, 0.5
_TITLE_WEIGHT, _TITLE_LENGTH, _BODY_LENGTH = 3.0, 0.75, 0.75


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


def rarity(frequency: int, documents: int) -> float:
    """Inverse document frequency."""
    return log(1 + (documents - frequency + 0.5) / (frequency + 0.5)) if frequency else 0.0


def weigh(title: dict[int, float], body: dict[int, float], titles: Lengths, bodies: Lengths, most: int) -> Postings:
    """The best `most` documents of a key. `title` and `body` say how often it occurs where."""
    documents = len(titles.of)
    in_title = _TITLE_WEIGHT * rarity(len(title), documents)
    in_body = rarity(len(body), documents)
    both = title.keys() | body.keys()
    impacts = []
    for document in both:
        impact = 0.0
        if document in title:
            impact += in_title * _saturate(title[document], titles, document, _TITLE_LENGTH)
        if document in body:
            impact += in_body * _saturate(body[document], bodies, document, _BODY_LENGTH)
        impacts.append((document, impact))
    best = sorted(impacts, key=lambda one: (-one[1], one[0]))[:most]
    return Postings(len(both), tuple(one for one in best if one[0] in title),
                    tuple(one for one in best if one[0] not in title))


def _saturate(times: float, lengths: Lengths, document: int, slope: float) -> float:
    norm = 1 - slope + slope * lengths.of[document] / lengths.mean
    return _DELTA + (_K1 + 1) * times / (times + _K1 * norm)
