"""What a question wants done, and whether a title does it: who lost a card wants it re-issued. The
browser has the same steps in `theme/components/search/deeds.js`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from .parameters import RANKING
from .reader import Reader
from .terms import syllables


def asked_deeds(index: Reader, question: str, run: Sequence[str]) -> set[int]:
    """The places of the deeds that a question names, as it was typed or as it was understood."""
    say = index.manifest["deeds"]["say"]
    return _named(syllables(question), say) | _named(run, say)


def suits(index: Reader, asked: Set[int], title: Sequence[str]) -> float:
    """How well a title does what is asked: 1 where it is something special, and the title does it;
    a part of this for a plain deed where nothing special is asked; less than 0 for a special one
    where a plain deed is.
    """
    deeds = index.manifest["deeds"]
    does, plain = _named(title, deeds["titles"], RANKING.begins), {*deeds["plain"]}
    special = asked - plain
    if special:
        return float(bool(special & does))
    if does - plain:
        return -RANKING.plain if asked else 0.0
    return RANKING.plain if does else 0.0


def _named(run: Sequence[str], known: Mapping[str, int], first: int | None = None) -> set[int]:
    """What is named in a run that is known, of several at one place the longest; it begins in the
    `first` tokens.
    """
    found: set[int] = set()
    place = 0
    while place < min(len(run), len(run) if first is None else first):
        ends = range(min(len(run), place + RANKING.deed), place, -1)
        end = next((end for end in ends if " ".join(run[place:end]) in known), 0)
        if end:
            found.add(known[" ".join(run[place:end])])
        place = end or place + 1
    return found
