"""Pairs of pages that are likely one, and what differs between them."""

from __future__ import annotations

import pickle
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from ..run import Work
from ..text import tokens
from .read import PERMUTATIONS, ComparedPage, shingles

#: Texts that share fewer of their shingles are two; with three words a shingle, a text of which
#: each tenth word is another shares 57 of 100.
ALIKE = 0.45
#: Values of a signature that must all agree for two texts to be looked at: of texts that share half
#: of their shingles 87 of 100 pairs are found, of those that share 57 of 100 already 97.
_BAND = 4
#: Of the words in which two texts differ so many are names or figures: one form, filled in twice.
_NAMES = 0.7
#: Words of a difference that are worth to be looked at, and texts that are at hand at a time.
_WORDS, _CACHED = 40, 2_000
#: Pages in a group that is looked at pair by pair.
_MOST = 200
#: What counts how much, the worst first.
_WEIGHTS = {"number": 4.0, "file": 3.0, "title": 1.0}
#: Fields in which two pages of one thing may well differ.
_ASIDE = frozenset(("distinct_from", "moved_from", "sample", "status"))


@dataclass(frozen=True)
class PairDifference:
    """What is otherwise: fields with both values, and words that only one of the texts has."""

    fields: tuple[tuple[str, str, str], ...]
    words: tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True)
class Pair:
    """Two pages: the one that tells more, and the one that may go; `alike` is the share of text
    that both have, none where it was not compared.
    """

    stays: ComparedPage
    goes: ComparedPage
    reasons: tuple[str, ...]
    alike: float | None
    difference: PairDifference

    @property
    def weight(self) -> float:
        """How sure it is that the two are one."""
        return sum(_WEIGHTS.get(one, 0) for one in self.reasons) + 2 * (self.alike or 0)


def pairs(
    pages: Sequence[ComparedPage],
    digests: Mapping[str, str],
    text: Callable[[str], str],
    work: Work,
) -> list[Pair]:
    """Return the pairs of pages of one language that are likely one, the worst first. `digests` are
    those of files, `text` gives the text of a page by its path; what was found of two files is kept
    in `work`.
    """
    key = work.key("duplicates", b"pairs")
    cached = work.get(key)
    known: dict[bytes, Pair | None] = pickle.loads(cached) if cached else {}
    found: dict[tuple[int, int], set[str]] = defaultdict(set)
    for reason, groups in _groups(pages, digests).items():
        for group in groups.values():
            for pair in combinations(group[:_MOST], 2):
                found[pair].add(reason)
    for pair in _similar(pages):
        found[pair].add("text")
    judged: dict[bytes, Pair | None] = {}
    words = lru_cache(_CACHED)(lambda path: tuple(tokens(text(path))))
    for (a, b), reasons in found.items():
        one, other = pages[a], pages[b]
        pair_key = b"".join((one.digest, other.digest, *map(str.encode, sorted(reasons))))
        pair_key += f"{one.path}\n{other.path}".encode()
        if pair_key in known:
            judged[pair_key] = known[pair_key]
        else:
            judged[pair_key] = _judged(one, other, reasons, words)
    if judged.keys() != known.keys():
        work.put(key, pickle.dumps(judged))
    likely = [pair for pair in judged.values() if pair]
    return sorted(likely, key=lambda pair: (-pair.weight, pair.stays.path, pair.goes.path))


Groups = dict[Hashable, list[int]]


def _groups(pages: Sequence[ComparedPage], digests: Mapping[str, str]) -> dict[str, Groups]:
    """The places of pages that have a number, a file or a name in common."""
    found: dict[str, Groups] = {reason: defaultdict(list) for reason in _WEIGHTS}
    for place, page in enumerate(pages):
        if page.number and page.number[0]:
            found["number"][page.lang, page.number].append(place)
        if page.kind in ("document", "news"):
            for digest in {digests[name] for name in page.files if name in digests}:
                found["file"][page.lang, page.kind, digest].append(place)
        if page.kind in ("procedure", "news"):
            found["title"][page.lang, page.kind, page.title].append(place)
    return found


def _similar(pages: Sequence[ComparedPage]) -> Iterator[tuple[int, int]]:
    """Pairs whose signatures agree in a band, and then in as many values as they must."""
    signed = [array("I", page.signature) for page in pages]
    seen: set[tuple[int, int]] = set()
    for band in range(0, PERMUTATIONS, _BAND):
        buckets: Groups = defaultdict(list)
        for place, page in enumerate(pages):
            if page.signature:
                width = signed[place].itemsize
                part = page.signature[band * width : (band + _BAND) * width]
                key = page.lang, page.kind, part
                buckets[key].append(place)
        for group in buckets.values():
            for pair in combinations(group[:_MOST], 2):
                if pair not in seen:
                    seen.add(pair)
                    equal = sum(map(int.__eq__, signed[pair[0]], signed[pair[1]]))
                    if equal >= (ALIKE - 0.1) * PERMUTATIONS:
                        yield pair


def _judged(
    one: ComparedPage,
    other: ComparedPage,
    reasons: set[str],
    words: Callable[[str], Sequence[str]],
) -> Pair | None:
    """The pair, or none where an editor or the texts say that these are two."""
    if other.slug in one.distinct_from or one.slug in other.distinct_from or _covers(one, other):
        return None
    stays, goes = sorted((one, other), key=_tells_most)
    first, second = words(stays.path), words(goes.path)
    alike = None
    if stays.signature and goes.signature:
        alike = similarity(first, second)
        if "text" in reasons and (alike < ALIKE or _one_form(stays, goes, first, second)):
            reasons = reasons - {"text"}
    if not reasons:
        return None
    ordered = tuple(one for one in (*_WEIGHTS, "text") if one in reasons)
    return Pair(stays, goes, ordered, alike, _difference(stays, goes, first, second))


def _covers(one: ComparedPage, other: ComparedPage) -> bool:
    """A local page over the national record of the same procedure."""
    codes = [page.header.get("code", "") or page.header.get("base", "") for page in (one, other)]
    return any("base" in page.header for page in (one, other)) and (
        codes[0] in codes[1] or codes[1] in codes[0]
    )


def _tells_most(page: ComparedPage) -> tuple[int, int, str]:
    return -len(page.header), -page.words, page.path


def similarity(first: Iterable[str], second: Iterable[str]) -> float:
    """The share of shingles that two texts have in common (Jaccard), from 0 to 1."""
    one, other = (shingles([word.casefold() for word in words]) for words in (first, second))
    return len(one & other) / max(1, len(one | other))


def _one_form(
    one: ComparedPage, other: ComparedPage, first: Sequence[str], second: Sequence[str]
) -> bool:
    """Two texts of one form with other names and figures, as decisions on two persons are."""
    if one.number is not None and one.number == other.number:
        return False
    only = [*(Counter(first) - Counter(second)), *(Counter(second) - Counter(first))]
    names = sum(word[:1].isupper() or word.isdigit() for word in only)
    return bool(only) and names >= _NAMES * len(only)


def _difference(
    one: ComparedPage, other: ComparedPage, first: Sequence[str], second: Sequence[str]
) -> PairDifference:
    keys = sorted((one.header.keys() | other.header.keys()) - _ASIDE)
    fields = tuple(
        (key, one.header.get(key, ""), other.header.get(key, ""))
        for key in keys
        if one.header.get(key, "") != other.header.get(key, "")
    )
    counted, other_counted = Counter(first), Counter(second)
    more = (
        tuple(counted - other_counted)[:_WORDS],
        tuple(other_counted - counted)[:_WORDS],
    )
    return PairDifference(fields, more)
