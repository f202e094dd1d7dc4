"""What a title adds to the plain deed, and how much less it weighs for it: who asks for `đăng ký
khai sinh` wants the plain one before `đăng ký khai sinh lưu động` or `đăng ký lại khai sinh`.

What is added is read from titles that hold another title, and from a list that editors own. A title
that is asked for by what it adds has those words besides, and is still the first.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path

from .cache_file import CacheFile
from .entry import Entry
from .lexicon import Lexicon, Run
from .parameters import PLAINNESS
from .terms import parts


def weights(entries: Sequence[Entry], lexicon: Lexicon, cache: Path) -> list[float]:
    """How much each entry's title weighs: 1 for a plain deed of the level where people live."""
    deeds = [(one.facets.kind, one.deed) for one in entries]
    given = json.dumps([deeds, lexicon.aspects, lexicon.ignore])
    cached = CacheFile(cache / "aspects.cache", blake2b(given.encode(), digest_size=16).hexdigest())
    if not cached.found:
        cached.values = {"added": [" ".join(one) for one in added(entries, lexicon)]}
        cached.write(cached.values)
    return [
        round((PLAINNESS.special if words else 1.0) * PLAINNESS.farther**one.distance, 3)
        for one, words in zip(entries, cached.values["added"], strict=True)
    ]


def added(entries: Sequence[Entry], lexicon: Lexicon) -> Iterator[Run]:
    """What each title adds to the plain deed, as a run of tokens: `luu dong`; nothing for most."""
    runs = [(one.facets.kind, _run(one, lexicon)) for one in entries]
    known = set(runs)
    for kind, run in runs:
        cut = next((words for words, rest in _cuts(run) if (kind, rest) in known), ())
        yield cut or _listed(run, lexicon)


def _run(entry: Entry, lexicon: Lexicon) -> Run:
    """The tokens of a deed, without the words before it that say nothing."""
    run = tuple(parts(entry.deed))
    while head := next((len(one) for one in lexicon.ignore if run[: len(one)] == one), 0):
        run = run[head:]
    return run


def _cuts(run: Run) -> Iterator[tuple[Run, Run]]:
    """Each stretch that may have been added, with the rest; the shortest first."""
    for size in range(1, min(PLAINNESS.longest, len(run) - PLAINNESS.shortest) + 1):
        for at in range(len(run) - size + 1):
            yield run[at : at + size], run[:at] + run[at + size :]


def _listed(run: Run, lexicon: Lexicon) -> Run:
    """The first of the listed aspects that a run has."""
    text = f" {' '.join(run)} "
    return next((one for one in lexicon.aspects if f" {' '.join(one)} " in text), ())
