"""The parts of an index that the most asked questions need: a first visit stores them, for want of
a network later.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..run import Portal
from .query import ask
from .reader import Reader


def often_asked(portal: Portal, lang: str) -> Iterator[str]:
    """The questions that `portal.yml` says are asked most: its frequent searches, and its top tasks
    by their titles.
    """
    yield from portal.site.frequent_searches.get(lang, ())
    for page in portal.pages:
        if page.lang == lang and page.kind == "procedure" and page.slug in portal.site.top_tasks:
            yield page.title


def needed(index: Reader, questions: Iterable[str]) -> list[str]:
    """The names of the shards that the answers are read from, in order."""
    for question in questions:
        ask(index, question)
    return sorted(index.opened - {"m"})
