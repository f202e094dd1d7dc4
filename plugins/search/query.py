"""A question → an answer, by the same steps and numbers as the browser
(`theme/components/search/ask.js`).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from .about import asked_about
from .correct import correct
from .doubt import doubted
from .parameters import DOUBT, RANKING
from .ranking import Hit, rerank, score
from .reader import Reader
from .terms import asked_codes, asked_keys, lengthen, pairs, quoted, syllables, without_ends


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
    said = asked if phrases else without_ends(asked, index.ignore)
    run = said if phrases else lengthen(said, index.short)
    corrected: list[tuple[str, str]] = []
    if not exactly and not phrases:
        run, corrected = correct(index, run)
    keys = looked_up(index, run)
    hits = within(index, phrases, score(index, keys))
    about = asked_about(index, question)
    best = rerank(index, question, keys, run, hits, about)
    return Answer(
        best,
        tuple(corrected),
        unmatched(index, run),
        bool(run)
        and not phrases
        and doubted(index, keys, run, [hit.document for hit in best[: DOUBT.best]]),
        tuple(run),
    )


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


def within(index: Reader, phrases: list[list[str]], hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The results that hold all pairs of what was quoted."""
    for key in (key for run in phrases for key in (pairs(run) or run)):
        postings = index.postings(key)
        holding = {document for document, _ in (*postings.title, *postings.body)}
        hits = tuple(hit for hit in hits if hit.document in holding)
    return hits
