"""What people ask for and no title says: the words to add, from an editor's own list of
questions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from .reader import Reader
from .terms import codes, lengthen, pairs, syllables, without_ends


def unanswered(index: Reader, questions: Iterable[str]) -> list[tuple[str, int]]:
    """The questions, less words that say nothing, of which no title holds two adjacent words; with
    how often.
    """
    found: Counter[str] = Counter()
    for question in questions:
        run = lengthen(without_ends(syllables(question), index.ignore), index.short)
        if (
            run
            and not codes(question)
            and not any(index.postings(key).title for key in pairs(run) or run)
        ):
            found[" ".join(run)] += 1
    return sorted(found.items(), key=lambda one: (-one[1], one[0]))
