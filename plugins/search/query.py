"""A question → an answer, by the same steps and numbers as the browser (`theme/components/search/ask.js`)."""
from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from .correct import correct
from .impacts import rarity
from .reader import Reader
from .terms import codes, pairs, syllables

#: Syllables of a question that are looked at.
MOST = 16
#: What a title that holds the whole question gains over one that holds none of it.
COVERAGE = 1.0


@dataclass(frozen=True)
class Hit:
    """A result: document number and score."""

    document: int
    score: float


@dataclass(frozen=True)
class Answer:
    """Results, best first; what was corrected, as typed → meant."""

    hits: tuple[Hit, ...]
    corrected: tuple[tuple[str, str], ...] = ()


def ask(index: Reader, question: str, *, exactly: bool = False) -> Answer:
    """Answer a question. `exactly` leaves out corrections."""
    whole = [code for code in codes(question) if index.postings(code).frequency]
    if whole:
        return Answer(score(index, [(code, 1.0) for code in whole]))
    run = lengthen(index, understood(index, syllables(question)[:MOST]))
    corrected: list[tuple[str, str]] = []
    if not exactly:
        run, corrected = correct(index, run)
    return Answer(score(index, weights(run)), tuple(corrected))


def understood(index: Reader, run: list[str]) -> list[str]:
    """The run without words at its ends that say nothing, unless nothing is left."""
    kept = tuple(run)
    while kept:
        head = next((len(one) for one in index.ignore if kept[:len(one)] == one), 0)
        tail = next((len(one) for one in index.ignore if kept[-len(one):] == one), 0)
        if not head and not tail:
            return list(kept)
        kept = kept[head:] if head else kept[:-tail]
    return run


def lengthen(index: Reader, run: list[str]) -> list[str]:
    """The run with abbreviations written out."""
    found: list[str] = []
    place = 0
    while place < len(run):
        for size in (3, 2, 1):
            written = index.short.get(tuple(run[place:place + size]))
            if written:
                found.extend(written)
                place += size
                break
        else:
            found.append(run[place])
            place += 1
    return found


def weights(run: list[str]) -> list[tuple[str, float]]:
    """The keys of a run, each once, with their weights."""
    return [(key, 1.0) for key in dict.fromkeys((*run, *pairs(run)))]


def score(index: Reader, keys: list[tuple[str, float]]) -> tuple[Hit, ...]:
    """All documents that hold a key, best first."""
    documents = index.manifest["documents"]
    scores: dict[int, float] = defaultdict(float)
    titles: dict[int, float] = defaultdict(float)
    whole = 0.0
    for key, weight in keys:
        postings = index.postings(key)
        worth = weight * rarity(postings.frequency, documents)
        whole += worth
        for document, impact in postings.title:
            scores[document] += weight * impact
            titles[document] += worth
        for document, impact in postings.body:
            scores[document] += weight * impact
    hits = [Hit(document, found * (1 + COVERAGE * titles.get(document, 0.0) / whole))
            for document, found in scores.items()] if whole else []
    return tuple(sorted(hits, key=lambda hit: (-round(hit.score, 6), hit.document)))
