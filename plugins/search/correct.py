"""Typing mistakes: a syllable that goes with none of its neighbours becomes one that does, one slip
away; one of no page, what its keys make where an input method was switched off.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from .parameters import CORRECTION, RANKING, READING
from .reader import Reader
from .terms import ACRONYM

_TELEX = CORRECTION.telex
_ONSET = regex.compile(_TELEX.onset)
_MARKS = regex.compile(_TELEX.marks)
_DOUBLED = regex.compile(_TELEX.doubled)
_WORD = regex.compile(READING.patterns.letters)


def correct(index: Reader, run: list[str]) -> tuple[list[str], list[tuple[str, str]]]:
    """The run corrected, and what was changed."""
    mended = list(run)
    changed: list[tuple[str, str]] = []
    for place, syllable in enumerate(run):
        before = mended[place - 1] if place else ""
        after = run[place + 1] if place + 1 < len(run) else ""
        least = _doubt(index, before, syllable, after)
        if not least or syllable in index.everyday:
            continue
        word = _keyed(index, syllable)
        if not word:
            usual = _usual(index, before, after)
            fit, word = max((_fit(index, usual, one), one) for one in edits(syllable))
            if fit < least or word == syllable:
                continue
        mended[place] = word
        changed.append((syllable, word))
    return mended, changed


def _doubt(index: Reader, before: str, syllable: str, after: str) -> tuple[int, int] | None:
    """How well another syllable must fit to take this one's place; nothing when it may stay."""
    if len(syllable) < RANKING.shortest or not _WORD.fullmatch(syllable):
        return None
    pairs = [f"{one}_{two}" for one, two in ((before, syllable), (syllable, after)) if one and two]
    if ACRONYM.fullmatch(syllable) and index.postings(f"~{syllable}").frequency:
        return (len(pairs), 1) if pairs else None
    if any(index.postings(pair).frequency for pair in pairs):
        return None
    frequency = index.postings(syllable).frequency
    if not frequency:
        return (min(1, len(pairs)), 1)
    return (len(pairs), 0) if len(pairs) == 2 or (pairs and frequency <= RANKING.rare) else None


def _keyed(index: Reader, syllable: str) -> str:
    """What a syllable of no page was to be by its keys, if that is a word."""
    word = composed(syllable)
    known = index.postings(syllable).frequency or (
        ACRONYM.fullmatch(syllable) and index.postings(f"~{syllable}").frequency
    )
    return (
        word
        if len(word) > 1 and word != syllable and not known and word in index.vocabulary
        else ""
    )


def composed(keys: str) -> str:
    """The folded syllable that Telex keys make: `ddawngs` → `dang`, `nwowcs` → `nuoc`."""
    keys = keys.replace(*_TELEX.stroke)
    onset = _ONSET.match(keys)
    end = onset.end() if onset else 0
    first = keys[end : end + 1].replace(*_TELEX.horn)
    return keys[:end] + _DOUBLED.sub(r"\1", first + _MARKS.sub("", keys[end + 1 :]))


def _fit(index: Reader, usual: list[list[str]], syllable: str) -> tuple[int, int]:
    """How many neighbours a syllable goes with, and how common it is."""
    common = index.vocabulary.get(syllable, 0)
    return (sum(syllable in some for some in usual), common) if common else (0, 0)


def _usual(index: Reader, before: str, after: str) -> list[list[str]]:
    """What usually stands after one syllable, and what before another."""
    places = (before and f"{before}_", after and f"_{after}")
    return [index.usual(place) for place in places if place]


def edits(word: str) -> Iterator[str]:
    """All words one slip away: a letter missing, added, wrong, or swapped with the next."""
    for place in range(len(word) + 1):
        head, tail = word[:place], word[place:]
        if tail:
            yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in CORRECTION.letters:
            yield head + letter + tail
            if tail:
                yield head + letter + tail[1:]
