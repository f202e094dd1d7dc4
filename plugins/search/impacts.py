"""How much a key says about a document: BM25+ in two fields, weighed once, when the index is built.

Formula: Lv and Zhai, "Lower-Bounding Term Frequency Normalization" (CIKM 2011), with an inverse
document frequency for each field, so that a word common in bodies and rare in titles counts for
what it says in a title.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain, repeat
from math import log

from .parameters import RANKING

Posting = tuple[int, float]
#: Document → how often a key is in it.
Times = Mapping[int, float]
#: Documents by what a key says about each.
ByImpact = dict[float, list[int]]

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
class WeighedDocuments:
    """A key's documents as above, by their impacts."""

    frequency: int
    title: ByImpact
    body: ByImpact


@dataclass(frozen=True)
class Lengths:
    """Lengths of a field over all documents."""

    of: Sequence[float]
    mean: float
    #: What each document's field weighs; 1 where it is not said.
    weights: Sequence[float] = ()

    @cached_property
    def distinct(self) -> list[tuple[float, float]]:
        """The kinds of fields: the lengths that there are, with their weights."""
        return sorted(set(self._each()))

    @cached_property
    def kinds(self) -> list[int]:
        """Which kind each document's field is of."""
        places = {kind: place for place, kind in enumerate(self.distinct)}
        return [places[kind] for kind in self._each()]

    @cached_property
    def norms(self) -> list[tuple[float, float]]:
        """Of each kind, how many times a key must occur in a field to count for half of what it
        can; and what the field weighs.
        """
        return [
            (_K1 * (1 - _SLOPE + _SLOPE * length / self.mean), weight)
            for length, weight in self.distinct
        ]

    def _each(self) -> Iterable[tuple[float, float]]:
        return zip(self.of, self.weights or repeat(1.0, len(self.of)), strict=True)


@cache
def inverse_document_frequency(frequency: int, documents: int) -> float:
    """How much a key says that is in so many of all documents: 0 where it is in none, the more the
    rarer. Source: Robertson and Spärck Jones (1976), with 1 added so that it is never negative.
    """
    added = RANKING.smoothing
    return log(1 + (documents - frequency + added) / (frequency + added)) if frequency else 0.0


def unknown_worth(documents: int) -> float:
    """How much a key would say that is in none of all documents, though it was asked for."""
    return log(1 + (documents + RANKING.smoothing) / RANKING.smoothing)


def weigh(
    title: Times, body: Times, titles: Lengths, bodies: Lengths, most: int
) -> WeighedDocuments:
    """The best `most` documents of a key. `title` and `body` say how often it occurs where."""
    documents = len(titles.of)
    in_title = _weighed(
        title, titles, _TITLE_WEIGHT * inverse_document_frequency(len(title), documents)
    )
    in_body = _weighed(body, bodies, inverse_document_frequency(len(body), documents))
    both = title.keys() & body.keys()
    if both:
        in_title, in_body = _with_both(both, in_title, in_body)
    count = len(title) + len(body) - len(both)
    if count > most:
        _leave_best(most, in_title, in_body)
    return WeighedDocuments(count, in_title, in_body)


def _weighed(found: Times, field: Lengths, worth: float) -> ByImpact:
    """Documents by what a key says about each, worked out once for all in which it is alike: whose
    fields are of one kind and have it as often.
    """
    alike: dict[float, list[int]] = defaultdict(list)
    kinds, count = field.kinds, len(field.distinct)
    for document, times in found.items():
        alike[times * count + kinds[document]].append(document)
    weighed: ByImpact = {}
    for number, documents in alike.items():
        times, kind = divmod(number, count)
        norm, weight = field.norms[int(kind)]
        impact = worth * (_DELTA + (_K1 + 1) * times / (times + norm)) * weight
        weighed.setdefault(impact, []).extend(documents)
    return weighed


def _with_both(both: Set[int], in_title: ByImpact, in_body: ByImpact) -> tuple[ByImpact, ByImpact]:
    """What documents weigh by title and body together, and those that have the key in the body
    only.
    """
    more = {one: impact for impact, some in in_body.items() for one in some if one in both}
    weighed: ByImpact = defaultdict(list)
    for impact, documents in in_title.items():
        for document in documents:
            weighed[impact + more.get(document, 0.0)].append(document)
    rest = {impact: [one for one in some if one not in both] for impact, some in in_body.items()}
    return weighed, {impact: some for impact, some in rest.items() if some}


def _leave_best(most: int, *parts: ByImpact) -> None:
    """Take out all but the best documents; of equal ones those with lower numbers stay."""
    for impact in sorted(set().union(*parts), reverse=True):
        best = set(sorted(chain(*(part.get(impact, ()) for part in parts)))[:most])
        most -= len(best)
        for part in parts:
            if impact in part:
                part[impact] = [one for one in part[impact] if one in best]
                if not part[impact]:
                    del part[impact]
