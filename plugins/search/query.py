"""A question → an answer, by the same steps and numbers as the browser (`theme/components/search/ask.js`)."""
from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from plugins.text import fold

from .correct import correct
from .impacts import rarity
from .reader import Reader
from .terms import codes, pairs, syllables, words

#: Syllables of a question that are looked at.
MOST = 16
#: What a title that holds the whole question gains over one that holds none of it.
COVERAGE = 1.0
#: Best results that are put in order by the marks of the question, and what all marks in the title are worth.
SETTLED, MARKS = 10, 0.2


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
        return Answer(score(index, whole))
    run = lengthen(index, understood(index, syllables(question)[:MOST]))
    corrected: list[tuple[str, str]] = []
    if not exactly:
        run, corrected = correct(index, run)
    hits = score(index, list(dict.fromkeys((*run, *pairs(run)))))
    return Answer(heed_marks(index, question, hits), tuple(corrected))


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


def score(index: Reader, keys: list[str]) -> tuple[Hit, ...]:
    """All documents that hold a key, best first."""
    documents = index.manifest["documents"]
    scores: dict[int, float] = defaultdict(float)
    titles: dict[int, float] = defaultdict(float)
    whole = 0.0
    for key in keys:
        postings = index.postings(key)
        worth = rarity(postings.frequency, documents)
        whole += worth
        for document, impact in postings.title:
            scores[document] += impact
            titles[document] += worth
        for document, impact in postings.body:
            scores[document] += impact
    hits = [Hit(document, round(found * (1 + COVERAGE * titles.get(document, 0.0) / whole), 6))
            for document, found in scores.items()] if whole else []
    return tuple(sorted(hits, key=_order))


def heed_marks(index: Reader, question: str, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The best results with those first whose titles have the question's syllables with the same marks."""
    marked = [one for one in words(question) if one != fold(one)]
    best = hits[:SETTLED]
    if not marked or not best:
        return hits
    settled = []
    for hit in best:
        title = set(words(index.document(hit.document)[0]))
        share = sum(one in title for one in marked) / len(marked)
        settled.append(Hit(hit.document, round(hit.score + MARKS * share * best[0].score, 6)))
    return (*sorted(settled, key=_order), *hits[SETTLED:])


def _order(hit: Hit) -> tuple[float, int]:
    return -hit.score, hit.document
