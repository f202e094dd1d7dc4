"""How well an engine answers, and how well it knows when it does not."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import fmean

from tests.bench.search_scores import ndcg

from .read import WAYS


@dataclass(frozen=True)
class Answer:
    """What an engine gives: codes, best first, and whether it says that this may not be meant."""

    codes: list[str]
    doubted: bool


def first(ranked, relevant, most):
    """Whether one of the best procedures for a question is among the first `most`."""
    best = max(relevant.values())
    return any(relevant.get(code) == best for code in ranked[:most])


def relevance(engine, answers):
    """A row a way of typing; `answers` pairs questions with their answers."""
    for way in WAYS:
        found = [(one.codes, question.relevant) for question, one in answers if question.way == way]
        if found:
            yield {
                "engine": engine,
                "way": way,
                "questions": len(found),
                "success@1": share(first(*one, 1) for one in found),
                "success@5": share(first(*one, 5) for one in found),
                "nDCG@10": f"{fmean(ndcg(*one) for one in found):.3f}",
            }


def doubt(engine, answers, unanswered):
    """A row on doubt: how much of what has no answer it meets, how much of it is right, and how
    many questions with an answer it spoils.
    """
    asked = [one.doubted for question, one in answers if question.way == WAYS[0]]
    missing = {
        kind: [one.doubted for question, one in unanswered if question.way == kind]
        for kind in ("near", "far")
    }
    right = sum(map(sum, missing.values()))
    said = right + sum(asked)
    return {
        "engine": engine,
        "recall": share(one for each in missing.values() for one in each),
        **{f"recall, {kind}": share(each) for kind, each in missing.items()},
        "precision": f"{right / said:.0%}" if said else None,
        "doubted with an answer": share(asked),
    }


def share(found):
    """How many are so, as a share."""
    return f"{fmean(map(bool, found)):.1%}"
