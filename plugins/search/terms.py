"""Text → the keys under which it is found: folded syllables, adjacent pairs, whole codes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, pairwise

import regex

from ..text import fold, plain, tokens, visible
from .parameters import ACRONYM_LENGTHS, RANKING, READING

#: What is looked for in folded text; each has one group, or none.
CODE = regex.compile(READING.patterns.code)
_PHONE = regex.compile(READING.patterns.phone)
_COUNTRY = regex.compile(READING.patterns.country)
_QUOTATION = regex.compile(READING.patterns.quotation)
ACRONYM = regex.compile(READING.patterns.acronym)


def syllables(text: str) -> list[str]:
    """The folded syllables and numbers of a text, in order."""
    return parts(fold(text))


def parts(folded: str) -> list[str]:
    """The syllables and numbers of a folded text, in order."""
    return tokens(folded)


def words(text: str) -> list[str]:
    """The syllables and numbers of a text as they are marked, in lower case."""
    return tokens(plain(visible(text)).lower())


def codes(text: str) -> list[str]:
    """The whole codes and telephone numbers in a text, folded, in order, each once."""
    folded = fold(text)
    return list(dict.fromkeys((*CODE.findall(folded), *phones(folded))))


def asked_codes(question: str) -> list[str]:
    """The codes and numbers that a question may name: those that are whole, and what runs of its
    tokens make that begin with a digit: `1842 qd ubnd` → `1842qdubnd`.
    """
    run = syllables(question)[: RANKING.tokens]
    starts = [place for place, one in enumerate(run) if one[0] in "0123456789"]
    sizes = range(2, RANKING.code + 1)
    joined = [
        "".join(run[at : at + size]) for at in starts for size in sizes if at + size <= len(run)
    ]
    return list(dict.fromkeys((*codes(question), *joined)))


def phones(folded: str) -> list[str]:
    """The telephone numbers in a folded text, as digits from the 0 on."""
    numbers = (regex.sub("[^0-9]", "", found) for found in _PHONE.findall(folded))
    return [_COUNTRY.sub(READING.trunk, number) for number in numbers]


def unmarked(codes: Iterable[str]) -> list[str]:
    """Codes as people type them without their marks: `1.001193` → `1001193`, `1842/qd-ubnd` →
    `1842qdubnd`.
    """
    return [regex.sub("[./-]", "", code) for code in codes]


def quoted(text: str) -> list[list[str]]:
    """What a text has between quotation marks, each as a run of syllables."""
    return [run for run in map(syllables, _QUOTATION.findall(text)) if run]


def lengthen(run: list[str], written: Mapping[tuple[str, ...], Sequence[str]]) -> list[str]:
    """The run with abbreviations written out."""
    found: list[str] = []
    sizes = range(RANKING.abbreviation, 0, -1)
    place = 0
    while place < len(run):
        size = next((size for size in sizes if tuple(run[place : place + size]) in written), 0)
        found.extend(written[tuple(run[place : place + size])] if size else (run[place],))
        place += size or 1
    return found


def without_ends(run: list[str], ignore: Iterable[Sequence[str]]) -> list[str]:
    """The run without words at its ends that say nothing, unless nothing is left. Of those to
    ignore, each as its tokens, longer ones stand first.
    """
    rest = tuple(run)
    while rest:
        head = next((len(one) for one in ignore if rest[: len(one)] == one), 0)
        tail = next((len(one) for one in ignore if rest[-len(one) :] == one), 0)
        if not head and not tail:
            return list(rest)
        rest = rest[head:] if head else rest[:-tail]
    return run


def pairs(run: list[str]) -> list[str]:
    """The adjacent pairs of a run of syllables: `khai sinh` → `khai_sinh`."""
    return list(map("_".join, pairwise(run)))


def acronyms(run: list[str]) -> list[str]:
    """The keys of what people may type for a part of a run: `dang ky ket hon` → `~dkkh`, `~dkk`,
    `~kkh`.
    """
    letters = "".join(one[0] for one in run)
    keys: list[str] = []
    for size in ACRONYM_LENGTHS:
        cuts = (letters[start : start + size] for start in range(len(run) - size + 1))
        keys += [f"~{cut}" for cut in cuts if ACRONYM.fullmatch(cut)]
    return keys


def keys_of(run: list[str]) -> Iterable[str]:
    """Syllables and pairs of a run."""
    return (*run, *pairs(run))


def asked_keys(run: list[str]) -> list[str]:
    """The keys under which a question's run is looked up, each once."""
    return list(
        dict.fromkeys((*run, *pairs(run), *(f"~{one}" for one in run if ACRONYM.fullmatch(one))))
    )


def count(text: str) -> Counter[str]:
    """How often each key occurs in a text."""
    folded = fold(text)
    found = CODE.findall(folded)
    return Counter(chain(keys_of(parts(folded)), found, unmarked(found), phones(folded)))
