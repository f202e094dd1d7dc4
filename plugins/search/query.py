"""A question → an answer, by the same steps and numbers as the browser (`theme/components/search/ask.js`)."""
from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby

from plugins.text import fold

from .correct import correct
from .impacts import rarity
from .reader import Reader
from .terms import asked_keys, codes, lengthen, pairs, quoted, syllables, words

#: Syllables of a question that are looked at.
MOST = 16
#: What a title that holds the whole question gains over one that holds none of it.
COVERAGE = 1.0
#: Best results that are put in order by what their titles say. Worth, as shares of the best score: all marks of the
#: question in the title; the whole question in one run in the title, twice that where it is the title.
SETTLED, MARKS, RUN = 10, 0.2, 0.3


@dataclass(frozen=True)
class Hit:
    """A result: document number and score."""

    document: int
    score: float


@dataclass(frozen=True)
class Answer:
    """Results, best first; what was corrected, as typed → meant; which half of the question is nowhere."""

    hits: tuple[Hit, ...]
    corrected: tuple[tuple[str, str], ...] = ()
    nowhere: str = ""


def ask(index: Reader, question: str, *, exactly: bool = False) -> Answer:
    """Answer a question. `exactly` leaves out corrections."""
    whole = [code for code in codes(question) if index.postings(code).frequency]
    if whole:
        return Answer(score(index, whole))
    asked, phrases = syllables(question)[:MOST], quoted(question)
    said = asked if phrases else understood(index, asked)
    run = said if phrases else lengthen(said, index.short)
    corrected: list[tuple[str, str]] = []
    typed = run == said  # what was written out for someone is not what they would read in a title
    if not exactly and not phrases:
        run, corrected = correct(index, run)
    hits = within(index, phrases, score(index, looked_up(index, run)))
    return Answer(settle(index, question, run if typed else [], hits), tuple(corrected), nowhere(index, run))


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


def looked_up(index: Reader, run: list[str]) -> list[str]:
    """The keys of a run. A syllable that is everywhere is one only where no pair with it is known."""
    known = {one for pair in pairs(run) if index.postings(pair).frequency for one in pair.split("_")}
    return [key for key in asked_keys(run) if key not in index.common or key not in known]


def nowhere(index: Reader, run: list[str]) -> str:
    """The half of a run, or more, that no page is about: side by side without a known pair, or alone and on no page."""
    known = [key for key in asked_keys(run) if key not in run and index.postings(key).frequency]
    there = {one for key in known for one in key.strip("~").split("_")}
    for lost, group in groupby(run, lambda one: one not in there):
        stretch = list(group)
        if lost and 2 * len(stretch) >= len(run) and (len(stretch) > 1 or not index.postings(stretch[0]).frequency):
            return " ".join(stretch)
    return ""


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


def within(index: Reader, phrases: list[list[str]], hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The results that hold all pairs of what was quoted."""
    for key in (key for run in phrases for key in (pairs(run) or run)):
        postings = index.postings(key)
        holding = {document for document, _ in (*postings.title, *postings.body)}
        hits = tuple(hit for hit in hits if hit.document in holding)
    return hits


def settle(index: Reader, question: str, run: list[str], hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The best results, those first whose titles say it with the same marks, and in one run."""
    marked = [one for one in words(question) if one != fold(one)]
    best = hits[:SETTLED]
    settled = []
    for hit in best:
        title = index.document(hit.document)[0]
        gain = _marks(marked, title) + _run(run, syllables(title))
        settled.append(Hit(hit.document, round(hit.score + gain * best[0].score, 6)))
    return (*sorted(settled, key=_order), *hits[SETTLED:])


def _marks(marked: list[str], title: str) -> float:
    there = set(words(title))
    return MARKS * sum(one in there for one in marked) / len(marked) if marked else 0.0


def _run(run: list[str], title: list[str]) -> float:
    holds = run and f" {' '.join(run)} " in f" {' '.join(title)} "
    return RUN * (1 + len(run) / len(title)) if holds else 0.0


def _order(hit: Hit) -> tuple[float, int]:
    return -hit.score, hit.document
