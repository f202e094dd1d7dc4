"""A question → an answer, by the same steps and numbers as the browser
(`theme/components/search/ask.js`).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby

from ..text import fold
from .about import asked_about
from .correct import correct
from .doubt import doubted
from .impacts import inverse_document_frequency
from .parameters import DOUBT, RANKING
from .reader import Reader
from .terms import asked_codes, asked_keys, lengthen, pairs, quoted, syllables, words


@dataclass(frozen=True)
class Hit:
    """A result: document number and score."""

    document: int
    score: float


@dataclass(frozen=True)
class Answer:
    """Results, best first; what was corrected, as typed → meant; which half of the question
    no page matches; whether the results may not be what was meant; the tokens that were looked up.
    """

    hits: tuple[Hit, ...]
    corrected: tuple[tuple[str, str], ...] = ()
    unmatched: str = ""
    doubted: bool = False
    run: tuple[str, ...] = ()


def ask(index: Reader, question: str, *, exactly: bool = False) -> Answer:
    """Answer a question. `exactly` leaves out corrections."""
    matched = [code for code in asked_codes(question) if index.postings(code).frequency]
    if matched:
        return Answer(score(index, matched))
    asked, phrases = syllables(question)[: RANKING.tokens], quoted(question)
    said = asked if phrases else understood(index, asked)
    run = said if phrases else lengthen(said, index.short)
    corrected: list[tuple[str, str]] = []
    typed = run == said  # what was written out for someone is not what they would read in a title
    if not exactly and not phrases:
        run, corrected = correct(index, run)
    keys = looked_up(index, run)
    hits = within(index, phrases, score(index, keys))
    about = asked_about(index, question)
    best = rerank(index, question, run if typed else [], hits, about)
    return Answer(
        best,
        tuple(corrected),
        unmatched(index, run),
        bool(run)
        and not phrases
        and doubted(index, keys, run, [hit.document for hit in best[: DOUBT.best]]),
        tuple(run),
    )


def understood(index: Reader, run: list[str]) -> list[str]:
    """The run without words at its ends that say nothing, unless nothing is left."""
    rest = tuple(run)
    while rest:
        head = next((len(one) for one in index.ignore if rest[: len(one)] == one), 0)
        tail = next((len(one) for one in index.ignore if rest[-len(one) :] == one), 0)
        if not head and not tail:
            return list(rest)
        rest = rest[head:] if head else rest[:-tail]
    return run


def looked_up(index: Reader, run: list[str]) -> list[str]:
    """The keys of a run. A syllable that is everywhere is one only where no pair with it is
    known.
    """
    known = {
        one for pair in pairs(run) if index.postings(pair).frequency for one in pair.split("_")
    }
    return [key for key in asked_keys(run) if key not in index.common or key not in known]


def unmatched(index: Reader, run: list[str]) -> str:
    """The half of a run, or more, that no page is about: side by side without a known pair, or
    alone and on no page.
    """
    known = [key for key in asked_keys(run) if key not in run and index.postings(key).frequency]
    there = {one for key in known for one in key.strip("~").split("_")}
    for lost, group in groupby(run, lambda one: one not in there):
        stretch = list(group)
        if (
            lost
            and 2 * len(stretch) >= len(run)
            and (len(stretch) > 1 or not index.postings(stretch[0]).frequency)
        ):
            return " ".join(stretch)
    return ""


def score(index: Reader, keys: list[str]) -> tuple[Hit, ...]:
    """All documents that hold a key, best first."""
    documents = index.manifest["documents"]
    scores: dict[int, float] = defaultdict(float)
    titles: dict[int, float] = defaultdict(float)
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
    hits = (
        [
            Hit(
                document,
                _rounded(found * (1 + RANKING.coverage * titles.get(document, 0.0) / total)),
            )
            for document, found in scores.items()
        ]
        if total
        else []
    )
    return tuple(sorted(hits, key=_order))


def within(index: Reader, phrases: list[list[str]], hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The results that hold all pairs of what was quoted."""
    for key in (key for run in phrases for key in (pairs(run) or run)):
        postings = index.postings(key)
        holding = {document for document, _ in (*postings.title, *postings.body)}
        hits = tuple(hit for hit in hits if hit.document in holding)
    return hits


def rerank(
    index: Reader, question: str, run: list[str], hits: tuple[Hit, ...], about: str = ""
) -> tuple[Hit, ...]:
    """The best results, those first whose titles say it with the same marks, and in one run, and
    that answer what is asked about them.
    """
    marked = [one for one in words(question) if one != fold(one)]
    best = hits[: RANKING.reranked]
    reranked = []
    for hit in best:
        title, _, _, _, _, answers, *_ = index.document(hit.document)
        gain = _marks(marked, title) + _run(run, syllables(title))
        gain += RANKING.answering if about in answers else 0.0
        reranked.append(Hit(hit.document, _rounded(hit.score + gain * best[0].score)))
    return (*sorted(reranked, key=_order), *hits[RANKING.reranked :])


def _marks(marked: list[str], title: str) -> float:
    there = set(words(title))
    return RANKING.accents * sum(one in there for one in marked) / len(marked) if marked else 0.0


def _run(run: list[str], title: list[str]) -> float:
    holds = run and f" {' '.join(run)} " in f" {' '.join(title)} "
    return RANKING.phrase * (1 + len(run) / len(title)) if holds else 0.0


def _rounded(score: float) -> float:
    return round(score, RANKING.decimals)


def _order(hit: Hit) -> tuple[float, int]:
    return -hit.score, hit.document
