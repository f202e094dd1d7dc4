"""Whether the best results answer a question, or hold too little of it."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from .impacts import inverse_document_frequency, unknown_worth
from .parameters import DOUBT
from .reader import Reader


def doubted(index: Reader, keys: Sequence[str], run: Sequence[str], best: Sequence[int]) -> bool:
    """Whether the documents that answer a run best, looked up by these keys, may not be meant."""
    if not best:
        return True
    shares = understood_shares(index, keys, run, best[: DOUBT.best])
    if shares[1] >= DOUBT.enough and len(run) >= DOUBT.shortest:
        return False
    said = zip((DOUBT.titles, DOUBT.texts, DOUBT.pairs, DOUBT.length), shares, strict=True)
    return DOUBT.base > sum(weight * share for weight, share in said)


def understood_shares(
    index: Reader, keys: Sequence[str], run: Sequence[str], best: Sequence[int]
) -> tuple[float, float, float, float]:
    """The most that one of the documents holds of a run, by inverse document frequency: in its
    title, in all; the share of pairs in its title; and how long the run is, as a logarithm.
    """
    total = 0.0
    titles, texts, pairs = (dict.fromkeys(best, 0.0) for _ in range(3))
    for key in keys:
        postings = index.postings(key)
        worth = inverse_document_frequency(postings.frequency, index.manifest["documents"])
        if not worth:
            total += 0.0 if key[0] == "~" else unknown_worth(index.manifest["documents"])
            continue
        total += worth
        for document in {one for one, _ in postings.title} & titles.keys():
            titles[document] += worth
            texts[document] += worth
            pairs[document] += "_" in key
        for document in {one for one, _ in postings.body} & titles.keys():
            texts[document] += worth
    most = max(titles.values())
    paired = max(pairs.values()) / (len(run) - 1) if len(run) > 1 else float(most > 0)
    return most / total, max(texts.values()) / total, paired, log(len(run))
