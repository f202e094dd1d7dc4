"""How good ranked answers are: nDCG@10, MRR@10, recall@10, and the query sets they are measured
on.
"""

import json
from dataclasses import dataclass
from math import log2
from statistics import fmean, median

WAYS = ("full", "nodia", "typo", "typo_nodia", "abbr")


@dataclass(frozen=True)
class Query:
    """A question typed in one way, with its relevant documents: identifier → grade."""

    set: str
    way: str
    text: str
    relevant: dict


def read_queries(queries, qrels):
    """All questions in all ways of typing, from a JSON Lines file and a table of judgements."""
    grades = {}
    for line in qrels.read_text("utf-8").splitlines():
        query, document, grade = line.split("\t")
        grades.setdefault(query, {})[document] = int(grade)
    rows = [json.loads(line) for line in queries.read_text("utf-8").splitlines()]
    return [
        Query(row["set"], way, row[way], grades[row["qid"]])
        for row in rows
        for way in WAYS
        if row.get(way) and row["qid"] in grades
    ]


def ndcg(ranked, relevant):
    """Normalised discounted cumulative gain of the first ten, gain 2^grade − 1."""

    def gain(grades):
        return sum((2**grade - 1) / log2(place + 2) for place, grade in enumerate(grades[:10]))

    return gain([relevant.get(one, 0) for one in ranked]) / gain(
        sorted(relevant.values(), reverse=True)
    )


def reciprocal(ranked, relevant):
    """One over the place of the first best document among the first ten."""
    best = max(relevant.values())
    return next(
        (1 / place for place, one in enumerate(ranked[:10], 1) if relevant.get(one) == best), 0
    )


def recall(ranked, relevant):
    """The share of relevant documents, of at most ten, that are among the first ten."""
    return len(set(ranked[:10]) & relevant.keys()) / min(10, len(relevant))


def table(engine, answers):
    """One row for each set and way; `answers` pairs each query with its ranked identifiers."""
    rows = []
    for kind in dict.fromkeys(query.set for query, _ in answers):
        row = {"engine": engine, "set": kind}
        for way in WAYS:
            found = [
                (ranked, query.relevant)
                for query, ranked in answers
                if (query.set, query.way) == (kind, way)
            ]
            row[way] = (
                "/".join(
                    f"{fmean(measure(*one) for one in found):.3f}"
                    for measure in (ndcg, reciprocal, recall)
                )
                if found
                else None
            )
        rows.append(row)
    return rows


def ceiling(queries):
    """What nDCG@10 an engine has on average that puts all right documents first, and cannot tell
    their grades.
    """

    def expected(relevant):
        gains = [2**grade - 1 for grade in relevant.values()]
        places = [1 / log2(place + 2) for place in range(min(10, len(gains)))]
        best = sum(
            gain * place for gain, place in zip(sorted(gains, reverse=True), places, strict=False)
        )
        return fmean(gains) * sum(places) / best

    return [
        {
            "engine": "all right ones, in any order",
            "set": kind,
            **{
                way: f"{fmean(found):.3f}"
                if (
                    found := [
                        expected(one.relevant)
                        for one in queries
                        if (one.set, one.way) == (kind, way)
                    ]
                )
                else None
                for way in WAYS
            },
        }
        for kind in dict.fromkeys(query.set for query in queries)
    ]


def spread(values):
    """Median and 95th percentile, as text."""
    ordered = sorted(values)
    return f"{median(ordered):,.0f} / {ordered[int(len(ordered) * 0.95)]:,.0f}"
