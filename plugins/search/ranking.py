"""Which documents answer a question, in order: by what keys say about them, then the best once more
by what their titles say. The browser has the same steps in `theme/components/search/rank.js`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from ..text import fold
from .deeds import asked_deeds, suits
from .impacts import inverse_document_frequency
from .parameters import RANKING
from .reader import Reader
from .terms import syllables, without_ends, words


@dataclass(frozen=True)
class Hit:
    """A result: document number and score."""

    document: int
    score: float


def score(index: Reader, keys: Sequence[str]) -> tuple[Hit, ...]:
    """All documents that hold a key, best first."""
    documents = index.manifest["documents"]
    scores: dict[int, float] = defaultdict(float)
    titles: dict[int, float] = defaultdict(float)
    texts: dict[int, float] = defaultdict(float)
    total = 0.0
    for key in keys:
        postings = index.postings(key)
        worth = inverse_document_frequency(postings.frequency, documents)
        total += worth
        for document, impact in postings.title:
            scores[document] += impact
            titles[document] += worth
        for document, impact in postings.body:
            scores[document] += impact
            texts[document] += worth
    hits = []
    for document, found in scores.items():
        title, text = titles.get(document, 0.0), texts.get(document, 0.0)
        held = RANKING.coverage * title + RANKING.overlap * (title + text)
        hits.append(Hit(document, _rounded(found * (1 + held / total))))
    return tuple(sorted(hits, key=_order))


def rerank(
    index: Reader,
    question: str,
    keys: Sequence[str],
    run: Sequence[str],
    hits: tuple[Hit, ...],
    about: str = "",
) -> tuple[Hit, ...]:
    """The best results in order of what they say of a question besides, each part by its weight:
    the share of its pairs in the title; what it says in the body; the share of the title that was
    asked for; the share of marks that the title has as they were typed; the longest run of the
    question in the title; whether it tells what is asked `about` it; whether it does what is asked.
    """
    best = hits[: RANKING.reranked]
    pairs, bodies = _said(index, keys, [hit.document for hit in best])
    marked = [one for one in words(question) if one != fold(one)]
    deeds = asked_deeds(index, question, run)
    reranked = []
    for hit in best:
        title, _, _, _, _, answers, *_ = index.document(hit.document)
        parts = without_ends(syllables(title), index.ignore)
        gain = (
            RANKING.pairs * pairs[hit.document]
            + RANKING.bodies * bodies[hit.document]
            + RANKING.titles * _share(parts, set(run))
            + RANKING.accents * _share(marked, set(words(title)))
            + (RANKING.answering if about in answers else 0.0)
            + RANKING.deeds * suits(index, deeds, parts)
            - RANKING.runs * _longest_run(run, parts) / max(1, len(run))
        )
        reranked.append(Hit(hit.document, _rounded(hit.score + gain * best[0].score)))
    return (*sorted(reranked, key=_order), *hits[RANKING.reranked :])


def _said(
    index: Reader, keys: Sequence[str], best: Sequence[int]
) -> tuple[dict[int, float], dict[int, float]]:
    """Of each document the share of the known pairs that is in its title, by inverse document
    frequency; and the impact of what is in its body only, for each unit of that frequency.
    """
    documents = index.manifest["documents"]
    pairs, bodies = dict.fromkeys(best, 0.0), dict.fromkeys(best, 0.0)
    all_pairs = total = 0.0
    for key in keys:
        postings = index.postings(key)
        worth = inverse_document_frequency(postings.frequency, documents)
        total += worth
        for document, impact in postings.body:
            if document in bodies:
                bodies[document] += impact
        if "_" not in key:
            continue
        all_pairs += worth
        for document, _ in postings.title:
            if document in pairs:
                pairs[document] += worth
    return (
        {document: found / (all_pairs or 1) for document, found in pairs.items()},
        {document: found / (total or 1) for document, found in bodies.items()},
    )


def _share(words: Sequence[str], there: set[str]) -> float:
    """How many of the words are there, as a share; none of no words."""
    return sum(word in there for word in words) / len(words) if words else 0.0


def _longest_run(run: Sequence[str], title: Sequence[str]) -> int:
    """How many tokens side by side in a run are so in a title as well, at the most."""
    longest = 0
    for start in range(len(run)):
        for place in range(len(title)):
            size = _same(run[start:], title[place:])
            longest = max(longest, size)
    return longest


def _same(one: Sequence[str], two: Sequence[str]) -> int:
    """With how many equal tokens both begin."""
    same = 0
    for a, b in zip(one, two, strict=False):
        if a != b:
            break
        same += 1
    return same


def _rounded(score: float) -> float:
    return round(score, RANKING.decimals)


def _order(hit: Hit) -> tuple[float, int]:
    return -hit.score, hit.document
